/** How a file writes its imports. */

import { builtinModules } from 'node:module';
import ts from '../../facts/javascript/typescript.cjs';
import type { PackageInfo } from '../../project/project-index.js';
import { newlineOf } from '../text/lines.js';
import type { Source } from './source.js';

export interface ImportStyle {
  readonly form: 'esm' | 'cjs';
  readonly quote: "'" | '"';
  readonly semicolon: '' | ';';
  readonly newline: string;
  /** `node:` or nothing, before the names of built-in modules. */
  readonly prefix: 'node:' | '';
  /** Between braces and names: `{ a }` or `{a}`. */
  readonly space: ' ' | '';
}

export const isBuiltin = (specifier: string): boolean => specifier.startsWith('node:') || builtinModules.includes(specifier);

export function importStyle(source: Source, owner: PackageInfo | null): ImportStyle {
  const specifiers = moduleSpecifiers(source);
  const builtin = specifiers.filter(({ text }) => isBuiltin(text));
  return {
    form: formOf(source, owner),
    quote: quoteOf(source, specifiers),
    semicolon: usesSemicolons(source) ? ';' : '',
    newline: newlineOf(source.text),
    space: spaceIn(source),
    prefix: builtin.length === 0 || builtin.some(({ text }) => text.startsWith('node:')) ? 'node:' : '',
  };
}

export const isImport = (statement: ts.Statement): boolean => ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement);

/** `const x = require('…')` and its forms. */
export function requireOf(statement: ts.Statement): ts.StringLiteralLike | null {
  if (!ts.isVariableStatement(statement)) return null;
  let value = statement.declarationList.declarations[0]?.initializer;
  while (value && (ts.isPropertyAccessExpression(value) || (ts.isCallExpression(value) && !isRequire(value)))) value = value.expression;
  const specifier = value && isRequire(value) ? value.arguments[0] : undefined;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : null;
}

const isRequire = (node: ts.Expression): node is ts.CallExpression =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require';

export function specifierOf(statement: ts.Statement): string | null {
  if (ts.isImportDeclaration(statement)) return ts.isStringLiteralLike(statement.moduleSpecifier) ? statement.moduleSpecifier.text : null;
  return requireOf(statement)?.text ?? null;
}

/** In the lists of names that are on one line. */
function spaceIn(source: Source): ' ' | '' {
  const lists = source.file.statements.flatMap(
    (each) => /^(?:import\b|const\s*)[^'"{\n]*\{([^}\n]*)\}/.exec(each.getText(source.file))?.[1] ?? [],
  );
  const close = lists.filter((each) => /^\S/.test(each)).length;
  return close * 2 > lists.length ? '' : ' ';
}

function moduleSpecifiers(source: Source): readonly ts.StringLiteralLike[] {
  return source.file.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) return ts.isStringLiteralLike(statement.moduleSpecifier) ? [statement.moduleSpecifier] : [];
    return requireOf(statement) ?? [];
  });
}

function formOf(source: Source, owner: PackageInfo | null): 'esm' | 'cjs' {
  if (/\.mjs$|\.mts$/.test(source.path)) return 'esm';
  if (source.path.endsWith('.cjs')) return 'cjs';
  const { statements } = source.file;
  if (statements.some((each) => isImport(each) || ts.isExportDeclaration(each) || ts.isExportAssignment(each))) return 'esm';
  if (
    statements.some(
      (each) => ts.canHaveModifiers(each) && ts.getModifiers(each)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword),
    )
  )
    return 'esm';
  if (statements.some((each) => requireOf(each)) || /\bmodule\.exports\b/.test(source.text)) return 'cjs';
  return owner?.esm === true || /\.tsx?$/.test(source.path) ? 'esm' : 'cjs';
}

function quoteOf(source: Source, specifiers: readonly ts.StringLiteralLike[]): "'" | '"' {
  const first = specifiers[0];
  if (first) return source.text[first.getStart(source.file)] === '"' ? '"' : "'";
  return (source.text.match(/"/g)?.length ?? 0) > (source.text.match(/'/g)?.length ?? 0) ? '"' : "'";
}

function usesSemicolons(source: Source): boolean {
  const counted = source.file.statements.filter((each) => isImport(each) || ts.isVariableStatement(each) || ts.isExpressionStatement(each));
  const ended = counted.filter((each) => source.text[each.end - 1] === ';').length;
  return counted.length === 0 ? source.text.includes(';') : ended * 2 >= counted.length;
}
