/** Adds and removes imported names, in the file's own style. */

import ts from '../../facts/javascript/typescript.cjs';
import type { TextEdit } from '../fix.js';
import { nextLine } from '../text/lines.js';
import type { Binding } from './bindings.js';
import { denotes } from './denotes.js';
import { isBuiltin, isImport, requireOf, specifierOf, type ImportStyle } from './import-style.js';
import { bare } from './nodes.js';
import type { Source } from './source.js';

export interface NewName {
  /** Without `node:`. */
  readonly module: string;
  readonly name: string;
  readonly local: string;
  /** Imported for its type alone. */
  readonly type?: true;
  /** What the module is, not a name of it: `import pool from`, `const pool = require(…)`. */
  readonly whole?: boolean;
}

type NamesList = ts.NamedImports | ts.ObjectBindingPattern;

/** Statements `after` go below the imports (`const execAsync = promisify(exec);`). */
export function importEdits(
  source: Source,
  style: ImportStyle,
  add: readonly NewName[],
  drop: readonly Binding[],
  after: readonly string[] = [],
): readonly TextEdit[] {
  const lists = new Map<NamesList, { add: NewName[]; drop: ts.Node[] }>();
  const change = (list: NamesList): { add: NewName[]; drop: ts.Node[] } => {
    const known = lists.get(list);
    if (known) return known;
    const fresh = { add: [], drop: [] };
    lists.set(list, fresh);
    return fresh;
  };
  const newModules: NewName[] = [];
  for (const name of add) {
    const list = name.whole === true ? null : listOf(source, style, name.module);
    if (list) change(list).add.push(name);
    else newModules.push(name);
  }
  const whole: ts.Statement[] = [];
  /** Beside a name that is left. */
  const halves: { readonly clause: ts.ImportClause; readonly part: ts.Identifier | ts.NamedImportBindings }[] = [];
  for (const { declaration } of drop) {
    if (ts.isImportSpecifier(declaration)) change(declaration.parent).drop.push(declaration);
    else if (ts.isImportClause(declaration) && declaration.name && declaration.namedBindings)
      halves.push({ clause: declaration, part: declaration.name });
    else if (ts.isNamespaceImport(declaration) && declaration.parent.name) halves.push({ clause: declaration.parent, part: declaration });
    else if (ts.isBindingElement(declaration) && ts.isObjectBindingPattern(declaration.parent))
      change(declaration.parent).drop.push(declaration);
    else if (isSoleName(declaration)) whole.push(statementOf(declaration));
  }
  const edits: TextEdit[] = [];
  for (const [list, { add: added, drop: dropped }] of lists) {
    if (added.length > 0 || dropped.length < list.elements.length) edits.push(rewriteList(source, list, added, dropped));
    else if (isSoleName(list)) whole.push(statementOf(list));
    else if (ts.isNamedImports(list)) halves.push({ clause: list.parent, part: list });
  }
  for (const { clause, part } of halves) {
    const { name, namedBindings } = clause;
    if (!name || !namedBindings) continue;
    if (halves.filter((each) => each.clause === clause).length === 2) {
      if (part === name) whole.push(statementOf(clause));
    } else if (part === name)
      edits.push({ file: source.path, at: name.getStart(source.file), end: namedBindings.getStart(source.file), text: '' });
    else edits.push({ file: source.path, at: name.end, end: namedBindings.end, text: '' });
  }
  return [...edits, ...statementEdits(source, style, newModules, whole, after)];
}

/** The list of names that an import of this module can be merged into. */
function listOf(source: Source, style: ImportStyle, module: string): NamesList | null {
  for (const statement of source.file.statements) {
    if (specifierOf(statement)?.replace(/^node:/, '') !== module) continue;
    if (ts.isImportDeclaration(statement) && style.form === 'esm') {
      const clause = statement.importClause;
      if (clause && clause.phaseModifier === undefined && clause.namedBindings && ts.isNamedImports(clause.namedBindings))
        return clause.namedBindings;
    } else if (ts.isVariableStatement(statement) && style.form === 'cjs') {
      const [only, second] = statement.declarationList.declarations;
      if (
        only &&
        !second &&
        ts.isObjectBindingPattern(only.name) &&
        only.initializer &&
        ts.isCallExpression(only.initializer) &&
        !only.name.elements.some((each) => each.dotDotDotToken)
      )
        return only.name;
    }
  }
  return null;
}

/** Nothing else is bound by the statement. */
function isSoleName(node: ts.Node): boolean {
  if (ts.isNamedImports(node)) return node.parent.name === undefined;
  if (ts.isImportClause(node)) return node.namedBindings === undefined;
  if (ts.isNamespaceImport(node)) return node.parent.name === undefined;
  if (ts.isImportEqualsDeclaration(node)) return true;
  if (ts.isObjectBindingPattern(node)) return ts.isVariableDeclaration(node.parent) && isSoleName(node.parent);
  return ts.isVariableDeclaration(node) && ts.isVariableDeclarationList(node.parent) && node.parent.declarations.length === 1;
}

function statementOf(node: ts.Node): ts.Statement {
  for (let each = node; ; each = each.parent) if (ts.isStatement(each)) return each;
}

function rewriteList(source: Source, list: NamesList, added: readonly NewName[], dropped: readonly ts.Node[]): TextEdit {
  const as = ts.isNamedImports(list) ? ' as ' : ': ';
  const kept = list.elements.filter((each) => !dropped.includes(each)).map((each) => each.getText(source.file));
  const before = list.elements.map((each) => each.getText(source.file));
  const sorted = before.length > 1 && before.every((each, i) => i === 0 || inOrder(before[i - 1] ?? '', each));
  for (const { name, local, type } of added) {
    const text = `${type ? 'type ' : ''}${name === local ? name : `${name}${as}${local}`}`;
    const place = sorted ? kept.findIndex((each) => !inOrder(each, text)) : -1;
    kept.splice(place < 0 ? kept.length : place, 0, text);
  }
  const first = list.elements[0];
  const opening = source.text.slice(list.getStart(source.file) + 1, first?.getStart(source.file) ?? list.end);
  const file = source.path;
  const edit = { file, at: list.getStart(source.file), end: list.end };
  if (!opening.includes('\n')) return { ...edit, text: `{${opening}${kept.join(', ')}${opening}}` };
  const last = list.elements[list.elements.length - 1];
  const closing = source.text.slice(last?.end ?? list.end, list.end);
  return { ...edit, text: `{${opening}${kept.join(`,${opening}`)}${closing}` };
}

const inOrder = (a: string, b: string): boolean => a.toLowerCase() <= b.toLowerCase();

function statementEdits(
  source: Source,
  style: ImportStyle,
  names: readonly NewName[],
  remove: readonly ts.Statement[],
  after: readonly string[],
): readonly TextEdit[] {
  const file = source.path;
  const edits: TextEdit[] = [];
  const modules = [...new Set(names.map(({ module }) => module))];
  const lines = modules.map((module) => {
    const specifier = (isBuiltin(module) ? style.prefix : '') + module;
    return {
      specifier,
      text: importLine(
        style,
        specifier,
        names.filter((each) => each.module === module),
      ),
    };
  });
  // What takes the place of a removed import of its kind keeps the order of the file as well as can be.
  const isAlike = (each: ts.Statement): boolean => lines.every(({ specifier }) => kindOf(specifier) === kindOf(specifierOf(each) ?? ''));
  const heir = lines.length > 0 ? remove.find((each) => isAlike(each) || imports(source, style).length === remove.length) : undefined;
  for (const statement of remove) {
    const at = statement.getStart(source.file);
    if (statement === heir) edits.push({ file, at, end: statement.end, text: lines.map(({ text }) => text).join(style.newline) });
    else edits.push({ file, at, end: nextLine(source.text, statement.end), text: '' });
  }
  if (!heir) edits.push(...insertImports(source, style, lines, remove));
  if (after.length > 0) edits.push(insertBelow(source, style, after));
  return edits;
}

function importLine({ form, quote, semicolon, space }: ImportStyle, specifier: string, names: readonly NewName[]): string {
  const [first] = names;
  if (first?.whole === true && names.length === 1)
    return form === 'esm'
      ? `import ${first.local} from ${quote}${specifier}${quote}${semicolon}`
      : `const ${first.local} = require(${quote}${specifier}${quote})${semicolon}`;
  const as = form === 'esm' ? ' as ' : ': ';
  const list = names.map(({ name, local, type }) => `${type ? 'type ' : ''}${name === local ? name : `${name}${as}${local}`}`).join(', ');
  return form === 'esm'
    ? `import {${space}${list}${space}} from ${quote}${specifier}${quote}${semicolon}`
    : `const {${space}${list}${space}} = require(${quote}${specifier}${quote})${semicolon}`;
}

const imports = (source: Source, style: ImportStyle): readonly ts.Statement[] =>
  source.file.statements.filter((each) => (style.form === 'esm' ? isImport(each) : requireOf(each) !== null));

type Kind = 'builtin' | 'package' | 'near';

const kindOf = (specifier: string): Kind => (isBuiltin(specifier) ? 'builtin' : specifier.startsWith('.') ? 'near' : 'package');

interface ImportLine {
  readonly specifier: string;
  readonly text: string;
}

function insertImports(
  source: Source,
  style: ImportStyle,
  lines: readonly ImportLine[],
  removed: readonly ts.Statement[],
): readonly TextEdit[] {
  const all = imports(source, style).filter((each) => !removed.includes(each));
  if (all.length > 0) return lines.map((line) => insertImport(source, style, line, all));
  return lines.length === 0 ? [] : [top(source, lines.map(({ text }) => text + style.newline).join('') + style.newline)];
}

function insertImport(source: Source, style: ImportStyle, { specifier, text }: ImportLine, all: readonly ts.Statement[]): TextEdit {
  const group = groups(source, all).find((each) => each.some((one) => kindOf(specifierOf(one) ?? '') === kindOf(specifier)));
  const names = (group ?? []).map((each) => specifierOf(each) ?? '');
  const sorted = names.length > 1 && names.every((each, i) => i === 0 || inOrder(names[i - 1] ?? '', each));
  const next = sorted ? group?.find((each) => !inOrder(specifierOf(each) ?? '', specifier)) : undefined;
  if (next) return before(source, next, text + style.newline);
  // Among others, it stands behind its own kind.
  const last =
    (sorted ? undefined : group?.findLast((one) => kindOf(specifierOf(one) ?? '') === kindOf(specifier))) ?? (group ?? all).at(-1);
  return last
    ? { file: source.path, at: last.end, end: last.end, text: style.newline + text }
    : top(source, text + style.newline + style.newline);
}

/** Imports without an empty line between them. */
function groups(source: Source, all: readonly ts.Statement[]): readonly (readonly ts.Statement[])[] {
  const out: ts.Statement[][] = [];
  let previous: ts.Statement | null = null;
  for (const each of all) {
    const gap = previous && source.text.slice(previous.end, each.getStart(source.file));
    if (gap !== null && !/\n[ \t\r]*\n/.test(gap)) out[out.length - 1]?.push(each);
    else out.push([each]);
    previous = each;
  }
  return out;
}

function insertBelow(source: Source, style: ImportStyle, statements: readonly string[]): TextEdit {
  const text = statements.join(style.newline);
  const last = imports(source, style).at(-1);
  const alike = last && promisedBelow(source, last);
  if (alike) return { file: source.path, at: alike.end, end: alike.end, text: style.newline + text };
  if (last) return { file: source.path, at: last.end, end: last.end, text: style.newline + style.newline + text };
  return top(source, text + style.newline + style.newline);
}

/** The last of the constants below the imports that are promised forms, too. */
function promisedBelow(source: Source, last: ts.Statement): ts.Statement | undefined {
  const below = source.file.statements.slice(source.file.statements.indexOf(last) + 1);
  const end = below.findIndex((each) => !isPromised(source, each));
  return below.slice(0, end < 0 ? below.length : end).at(-1) ?? (isPromised(source, last) ? last : undefined);
}

function isPromised(source: Source, statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return false;
  return statement.declarationList.declarations.every(({ initializer }) => {
    const made = initializer && bare(initializer);
    return made && ts.isCallExpression(made) && denotes(source, made.expression)?.name === 'promisify';
  });
}

function before(source: Source, statement: ts.Statement, text: string): TextEdit {
  const at = statement.getStart(source.file);
  return { file: source.path, at, end: at, text };
}

/** Below directives, above the first statement and what is said about it. */
function top(source: Source, text: string): TextEdit {
  const { statements } = source.file;
  const directives = statements.findIndex((each) => !(ts.isExpressionStatement(each) && ts.isStringLiteral(each.expression)));
  const first = statements[Math.max(directives, 0)];
  if (!first) return { file: source.path, at: source.text.length, end: source.text.length, text };
  const at = first.getStart(source.file);
  const comments = ts.getLeadingCommentRanges(source.text, first.pos) ?? [];
  // A comment of its own block above (a license) stays on top; one that touches the statement belongs to it.
  const touching = comments.filter((each) => !/\n\s*\n/.test(source.text.slice(each.end, at)) && !source.text.startsWith('#!', each.pos));
  const place = touching[0]?.pos ?? at;
  return { file: source.path, at: place, end: place, text };
}
