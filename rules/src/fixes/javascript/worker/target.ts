/** The function that is to run in the worker: a function at the top of a module, exported from it. */

import ts from '../../../facts/javascript/typescript.cjs';
import type { Finding } from '../../../analysis/finding.js';
import type { FixContext, No } from '../../context.js';
import { symbolOf } from '../denotes.js';
import { isFunctionNode, isGenerator, type FunctionNode } from '../nodes.js';
import { openSource, type Source } from '../source.js';

export interface Target {
  readonly source: Source;
  readonly fn: FunctionNode;
  readonly name: string;
  /** `default` is a name like any other. */
  readonly exported: string;
}

export function targetOf(finding: Finding, context: FixContext, no: No): Target | null {
  const link = finding.chain[1];
  if (!link || link.file === finding.place.file) return null;
  const text = context.text(link.file);
  const source = text === null ? null : openSource(link.file, text);
  const fn = source && innermost(source, link.at);
  if (!source || !fn) return null;
  const assigned = assignedExport(fn);
  if (assigned && !isGenerator(fn)) return { source, fn, ...assigned };
  const name = topLevelName(fn);
  if (!name) return no('the function is a method, or is made while the program runs: a worker has no such function');
  if (isGenerator(fn)) return no(`\`${name.text}\` is a generator, whose values come one by one`);
  const exported = exportedAs(source, fn, name);
  return exported === null ? no(`${source.path} does not export \`${name.text}\``) : { source, fn, name: name.text, exported };
}

export function innermost(source: Source, at: number): FunctionNode | null {
  let found: FunctionNode | null = null;
  const visit = (node: ts.Node): void => {
    if (node.pos > at || node.end <= at) return;
    if (isFunctionNode(node)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  return found;
}

/** `exports.count = function (…) {…}`, and `module.exports = function count(…) {…}`. */
function assignedExport(fn: FunctionNode): Pick<Target, 'name' | 'exported'> | null {
  const { parent } = fn;
  if (!(ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) || !ts.isBinaryExpression(parent) || parent.right !== fn) return null;
  if (!ts.isExpressionStatement(parent.parent) || !ts.isSourceFile(parent.parent.parent)) return null;
  const left = parent.left.getText();
  if (left === 'module.exports') return { name: fn.name?.text ?? 'work', exported: 'default' };
  const name = /^(?:module\.)?exports\.([A-Za-z_$][\w$]*)$/.exec(left)?.[1];
  return name === undefined ? null : { name, exported: name };
}

export function topLevelName(fn: FunctionNode): ts.Identifier | null {
  if (ts.isFunctionDeclaration(fn)) return ts.isSourceFile(fn.parent) ? (fn.name ?? null) : null;
  if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return null;
  const declaration = fn.parent;
  if (!ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return null;
  return ts.isVariableStatement(declaration.parent.parent) && ts.isSourceFile(declaration.parent.parent.parent) ? declaration.name : null;
}

function exportedAs(source: Source, fn: FunctionNode, name: ts.Identifier): string | null {
  const holder = ts.isFunctionDeclaration(fn) ? fn : fn.parent.parent.parent;
  const modifiers = ts.canHaveModifiers(holder) ? (ts.getModifiers(holder) ?? []) : [];
  if (modifiers.some((each) => each.kind === ts.SyntaxKind.DefaultKeyword)) return 'default';
  if (modifiers.some((each) => each.kind === ts.SyntaxKind.ExportKeyword)) return name.text;
  const own = symbolOf(source, name);
  let exported: string | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.text && symbolOf(source, node) === own) exported ??= exportName(node);
    ts.forEachChild(node, visit);
  };
  visit(source.file);
  return exported;
}

function exportName(use: ts.Identifier): string | null {
  const { parent } = use;
  if (ts.isExportSpecifier(parent)) return parent.name.text;
  if (ts.isExportAssignment(parent)) return 'default';
  if (ts.isBinaryExpression(parent) && parent.right === use) {
    const left = parent.left.getText();
    return left === 'module.exports' ? 'default' : (/^(?:module\.)?exports\.(\w+)$/.exec(left)?.[1] ?? null);
  }
  const isKey =
    ts.isShorthandPropertyAssignment(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === use && ts.isIdentifier(parent.name));
  if (!isKey || !ts.isBinaryExpression(parent.parent.parent)) return null;
  return parent.parent.parent.left.getText() === 'module.exports' ? parent.name.getText() : null;
}
