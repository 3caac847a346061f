/** One Python file as a tree that can be walked upwards. */

import { parsePython } from '../../facts/python/parser.js';
import { withoutSplat } from '../../facts/python/splats.js';
import type { Syntax, SyntaxTree } from '../../facts/python/syntax.js';

export interface PythonSource {
  readonly path: string;
  readonly text: string;
  readonly root: Syntax;
  readonly comments: SyntaxTree['comments'];
  parentOf(node: Syntax): Syntax | null;
}

const KEPT = 64;
const recent = new Map<string, PythonSource>();

/** Fixes of one file, and those that follow the same callers, are asked for in a row: the files used last are kept. */
export function openPython(path: string, text: string): PythonSource | null {
  const known = recent.get(path);
  const source = known?.text === text ? known : parsed(path, text);
  recent.delete(path);
  if (!source) return null;
  recent.set(path, source);
  for (const [oldest] of recent) if (recent.size > KEPT) recent.delete(oldest);
  return source;
}

function parsed(path: string, text: string): PythonSource | null {
  const tree = parsePython(text);
  if (!tree) return null;
  const root = starsOutside(tree.root);
  const parents = new Map<Syntax, Syntax>();
  const stack: Syntax[] = [root];
  for (let node = stack.pop(); node; node = stack.pop())
    for (const child of node.children) {
      parents.set(child, node);
      stack.push(child);
    }
  return { path, text, root, comments: tree.comments, parentOf: (node) => parents.get(node) ?? null };
}

/** `*f(x)` in a list is the star of a call, not a call of `*f`. */
function starsOutside(node: Syntax): Syntax {
  const inner = withoutSplat(node);
  if (inner) return { type: 'list_splat', start: node.start, end: node.end, children: [starsOutside(inner)], tokens: ['*'] };
  const children = node.children.map(starsOutside);
  return children.some((child, i) => child !== node.children[i]) ? { ...node, children } : node;
}

export const textOf = (source: PythonSource, node: Syntax): string => source.text.slice(node.start, node.end);

/** The innermost node that covers exactly this stretch: the expression, not the statement that consists of it. */
export function nodeAt(source: PythonSource, at: number, end: number): Syntax | null {
  let found: Syntax | null = null;
  for (let node: Syntax | undefined = source.root; node; node = node.children.find((child) => child.start <= at && end <= child.end))
    if (node.start === at && node.end === end) found = node;
  return found;
}

export function* walk(node: Syntax): Iterable<Syntax> {
  const stack: Syntax[] = [node];
  for (let each = stack.pop(); each; each = stack.pop()) {
    yield each;
    for (let i = each.children.length - 1; i >= 0; i--) {
      const child = each.children[i];
      if (child) stack.push(child);
    }
  }
}

export function* ancestors(source: PythonSource, node: Syntax): Iterable<Syntax> {
  for (let each = source.parentOf(node); each; each = source.parentOf(each)) yield each;
}

const definitions = new WeakMap<PythonSource, ReadonlyMap<number, Syntax>>();

/** The function whose name starts there (`FunctionFacts.nameAt`); lambdas have none. */
export function definitionAt(source: PythonSource, nameAt: number): Syntax | undefined {
  let known = definitions.get(source);
  if (!known) {
    const all = [...walk(source.root)].filter((each) => each.type === 'function_definition');
    known = new Map(all.map((each) => [each.children[0]?.start ?? -1, each]));
    definitions.set(source, known);
  }
  return known.get(nameAt);
}

const SCOPES = new Set(['function_definition', 'lambda', 'class_definition']);

/** Nodes that run with this one: not those of functions and classes inside it. */
export function* walkScope(node: Syntax): Iterable<Syntax> {
  yield node;
  for (const child of node.children) {
    if (SCOPES.has(child.type)) yield child;
    else yield* walkScope(child);
  }
}

/** The statement a node stands in: a child of a block or of the module. */
export function statementOf(source: PythonSource, node: Syntax): Syntax | null {
  for (let each: Syntax | null = node; each; each = source.parentOf(each)) {
    const parent = source.parentOf(each);
    if (parent && (parent.type === 'block' || parent.type === 'module')) return each;
  }
  return null;
}
