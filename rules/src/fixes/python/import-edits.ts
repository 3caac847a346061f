/** Adds and removes imports, in the file's own order. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { newlineOf, nextLine } from '../text/lines.js';
import { topImports, usesOf, type ImportedName } from './imported.js';
import { isStdlib } from './stdlib.js';
import { textOf, type PythonSource } from './tree.js';

export interface NewImport {
  readonly module: string;
  /** `''` for `import module`. */
  readonly name: string;
  /** By another name, where its own means something else. */
  readonly alias?: string;
}

export function addImport(source: PythonSource, { module, name, alias }: NewImport): readonly TextEdit[] {
  const local = alias ?? (name || module);
  if (topImports(source).some((each) => each.module === module && each.name === name && each.local === local)) return [];
  const item = alias === undefined ? name : `${name} as ${alias}`;
  if (name !== '') {
    const merged = mergeInto(source, module, item);
    if (merged) return [merged];
  }
  return [insertImport(source, module, name === '' ? `import ${module}` : `from ${module} import ${item}`)];
}

/** Several at once: those that begin a group of imports begin it together. */
export function addImports(source: PythonSource, imports: readonly NewImport[]): readonly TextEdit[] {
  const newline = newlineOf(source.text);
  const gap = newline + newline;
  const edits: TextEdit[] = [];
  for (const edit of imports.flatMap((each) => addImport(source, each))) {
    const last = edits.at(-1);
    if (last?.at === edit.at && last.text.endsWith(gap) && edit.text.endsWith(gap))
      edits[edits.length - 1] = { ...last, text: last.text.slice(0, -newline.length) + edit.text };
    else if (last?.at === edit.at && last.text.startsWith(gap) && edit.text.startsWith(gap))
      edits[edits.length - 1] = { ...last, text: last.text + edit.text.slice(newline.length) };
    else edits.push(edit);
  }
  return edits;
}

/** Into `from module import …` that is there already. */
function mergeInto(source: PythonSource, module: string, name: string): TextEdit | null {
  const statement = source.root.children.find(
    (each) =>
      each.type === 'import_from_statement' &&
      each.children[0] &&
      textOf(source, each.children[0]) === module &&
      each.children[1]?.type !== 'wildcard_import',
  );
  const items = statement?.children.slice(1) ?? [];
  const last = items.at(-1);
  if (!statement || !last) return null;
  const names = items.map((each) => textOf(source, each));
  const next = isSorted(names) ? items.find((each) => !inOrder(textOf(source, each), name)) : undefined;
  const [first, second] = items;
  const gap = first && second ? source.text.slice(first.end, second.start) : ', ';
  const separator = gap.includes('#') ? ', ' : gap;
  if (next) return { file: source.path, at: next.start, end: next.start, text: name + separator };
  return { file: source.path, at: last.end, end: last.end, text: separator + name };
}

const isImport = (node: Syntax): boolean => node.type === 'import_statement' || node.type === 'import_from_statement';
const isFuture = (node: Syntax): boolean => node.type === 'future_import_statement';

/** Imports at the top of the file, in groups without an empty line between them. */
function groups(source: PythonSource): readonly (readonly Syntax[])[] {
  const out: Syntax[][] = [];
  let previous: Syntax | null = null;
  for (const node of source.root.children) {
    if (isImport(node)) {
      const gap = previous && source.text.slice(previous.end, node.start);
      if (gap !== null && out.length > 0 && !/\n[ \t\r]*\n/.test(gap)) out[out.length - 1]?.push(node);
      else out.push([node]);
      previous = node;
    } else if (out.length > 0) break;
  }
  return out;
}

const moduleOf = (source: PythonSource, node: Syntax): string => {
  const first = node.children[0];
  return first ? textOf(source, first.type === 'aliased_import' ? (first.children[0] ?? first) : first) : '';
};

type Origin = 'stdlib' | 'third-party' | 'own';

/** A package that the file itself is in is the program's own. */
function originOf(source: PythonSource, module: string): Origin {
  if (module.startsWith('.')) return 'own';
  if (isStdlib(module)) return 'stdlib';
  return source.path
    .split('/')
    .slice(0, -1)
    .includes(module.split('.', 1)[0] ?? module)
    ? 'own'
    : 'third-party';
}

function insertImport(source: PythonSource, module: string, line: string): TextEdit {
  const newline = newlineOf(source.text);
  const all = groups(source);
  const root = module.split('.', 1)[0] ?? module;
  const originsOf = (imports: readonly Syntax[]): readonly Origin[] => imports.map((each) => originOf(source, moduleOf(source, each)));
  const origin = originOf(source, module);
  const sameRoot = all.find((group) => group.some((each) => moduleOf(source, each).split('.', 1)[0] === root));
  const group = sameRoot ?? all.find((each) => originsOf(each).includes(origin)) ?? all.find((each) => new Set(originsOf(each)).size > 1);
  const at = (offset: number, text: string): TextEdit => ({ file: source.path, at: offset, end: offset, text });
  if (group) return intoGroup(source, group, module, line, newline);
  const [first] = all;
  if (first?.[0]) {
    // A group of its own: the standard library above everything, other packages below it.
    if (origin === 'stdlib') return at(first[0].start, line + newline + newline);
    const stdlib = all.findLast((each) => originsOf(each).includes('stdlib'))?.at(-1);
    if (!stdlib) return at(first[0].start, line + newline + newline);
    // On the next line, so that the last import may be taken out by the same edit.
    const below = nextLine(source.text, stdlib.end);
    return source.text[below - 1] === '\n' ? at(below, newline + line + newline) : at(stdlib.end, newline + newline + line);
  }
  const head = source.root.children.filter((node, i) => isFuture(node) || (i === 0 && isDocstring(node))).at(-1);
  if (head) return at(head.end, newline + newline + line);
  const start = afterHeadComments(source);
  return at(start, line + newline + newline + (startsDefinition(source) ? newline : ''));
}

function intoGroup(source: PythonSource, group: readonly Syntax[], module: string, line: string, newline: string): TextEdit {
  const isFrom = line.startsWith('from');
  const alike = group.filter((each) => (each.type === 'import_from_statement') === isFrom);
  const modules = alike.map((each) => moduleOf(source, each));
  const next = isSorted(modules) ? alike.find((each) => !inOrder(moduleOf(source, each), module)) : undefined;
  const at = (offset: number, text: string): TextEdit => ({ file: source.path, at: offset, end: offset, text });
  if (next) return at(next.start, line + newline);
  const last = alike.at(-1) ?? (isFrom ? group.at(-1) : undefined);
  // On the next line, so that the last import may be taken out by the same edit.
  const below = last && nextLine(source.text, last.end);
  if (last && below !== undefined)
    return source.text[below - 1] === '\n' ? at(below, line + newline) : at(lineEnd(source, last.end), newline + line);
  return at(group[0]?.start ?? 0, line + newline);
}

const isDocstring = (node: Syntax): boolean => node.type === 'expression_statement' && node.children[0]?.type === 'string';
const startsDefinition = (source: PythonSource): boolean => (source.root.children[0]?.type ?? '').endsWith('_definition');

/** End of the line, behind a comment that stands there. */
function lineEnd(source: PythonSource, at: number): number {
  const end = nextLine(source.text, at);
  return source.text.slice(at, end).replace(/\r?\n$/, '').length + at;
}

/** Below `#!`, the encoding and the license. */
function afterHeadComments(source: PythonSource): number {
  const lines = /^(?:#[^\n]*\n)+\n*/.exec(source.text);
  return lines ? lines[0].length : 0;
}

const inOrder = (a: string, b: string): boolean => a.toLowerCase() <= b.toLowerCase();
const isSorted = (names: readonly string[]): boolean => names.every((each, i) => i === 0 || inOrder(names[i - 1] ?? '', each));

/** Takes out the import of a name that nothing uses besides these nodes. */
export function dropUnused(source: PythonSource, root: Syntax): readonly TextEdit[] {
  if (root.type !== 'identifier') return [];
  const local = textOf(source, root);
  const bound = topImports(source).filter((each) => each.local.split('.', 1)[0] === local);
  const [only] = bound;
  if (!only || bound.length > 1 || only.name === '*') return [];
  const uses = usesOf(source, local);
  return uses.length === 1 && uses[0] === root ? dropImported(source, [only]) : [];
}

/** Takes names out of their statements, and statements of which nothing is left. */
export function dropImported(source: PythonSource, names: readonly ImportedName[]): readonly TextEdit[] {
  const statements = new Map(names.map(({ statement }) => [statement, names.filter((each) => each.statement === statement)]));
  return [...statements].flatMap(([statement, dropped]) => {
    const items = statement.type === 'import_statement' ? statement.children : statement.children.slice(1);
    if (dropped.length === items.length)
      return [{ file: source.path, at: statement.start, end: nextLine(source.text, statement.end), text: '' }];
    return dropped.map(({ item }) => withoutItem(source, items, item));
  });
}

function withoutItem(source: PythonSource, items: readonly Syntax[], item: Syntax): TextEdit {
  const i = items.indexOf(item);
  const [previous, next] = [items[i - 1], items[i + 1]];
  if (next) return { file: source.path, at: item.start, end: next.start, text: '' };
  return { file: source.path, at: previous?.end ?? item.start, end: item.end, text: '' };
}
