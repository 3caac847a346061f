/** Mentions of a function that are no calls of it. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { Strays } from '../callers.js';
import type { FixContext } from '../context.js';
import { isRebound, topImports } from './imported.js';
import { openPython, textOf, walk, type PythonSource } from './tree.js';

export const strays: Strays = (file, text, name, { calls, others }, _target, context) => {
  const source = openPython(file, text);
  if (!source) return true;
  const names = new Set([name]);
  for (const node of walk(source.root)) {
    if (node.type === 'aliased_import' && node.children[0] && node.children[1] && textOf(source, node.children[0]) === name)
      names.add(textOf(source, node.children[1]));
  }
  const isCall = (node: Syntax | null): boolean =>
    node?.type === 'call' &&
    (calls.some((each) => each.file === file && each.at === node.start && each.end === node.end) ||
      others({ file, at: node.start, end: node.end }) ||
      isOfLibrary(source, node, context));
  for (const node of walk(source.root)) {
    if (node.type !== 'identifier' || !names.has(textOf(source, node)) || isFine(source, node, isCall)) continue;
    return true;
  }
  return false;
};

function isFine(source: PythonSource, node: Syntax, isCall: (node: Syntax | null) => boolean): boolean {
  const parent = source.parentOf(node);
  if (!parent) return false;
  switch (parent.type) {
    case 'function_definition':
    case 'class_definition':
    case 'aliased_import':
      return true;
    case 'keyword_argument':
      return parent.children[0] === node;
    case 'call':
      return parent.children[0] === node && isCall(parent);
    case 'attribute':
      return parent.children[1] === node && source.parentOf(parent)?.children[0] === parent && isCall(source.parentOf(parent));
    default:
      return false;
  }
}

/** `json.load(file)`: a function of a library that the file imports. */
function isOfLibrary(source: PythonSource, call: Syntax, context: FixContext): boolean {
  const [object] = call.children[0]?.type === 'attribute' ? call.children[0].children : [];
  if (object?.type !== 'identifier') return false;
  const name = textOf(source, object);
  if (isRebound(source, name)) return false;
  const imported = topImports(source).find((each) => each.local === name && each.name === '');
  return imported !== undefined && (context.library?.(source.path, imported.module) ?? null) !== null;
}
