/** The parts of a call. */

import type { Syntax } from '../../facts/python/syntax.js';
import { textOf, type PythonSource } from './tree.js';

export interface CallParts {
  readonly node: Syntax;
  readonly callee: Syntax;
  readonly list: Syntax;
  /** `f(x for x in y)` has the generator here. */
  readonly args: readonly Syntax[];
}

export function callParts(node: Syntax | null): CallParts | null {
  if (node?.type !== 'call') return null;
  const [callee, list] = node.children;
  if (!callee || !list) return null;
  if (list.type === 'generator_expression') return { node, callee, list, args: [list] };
  return list.type === 'argument_list' ? { node, callee, list, args: list.children } : null;
}

export const keywordOf = (source: PythonSource, argument: Syntax): string | null =>
  argument.type === 'keyword_argument' && argument.children[0] ? textOf(source, argument.children[0]) : null;

/** `time` of `time.sleep`. */
export function rootOf(node: Syntax): Syntax {
  let root = node;
  while (root.type === 'attribute' && root.children[0]) root = root.children[0];
  return root;
}
