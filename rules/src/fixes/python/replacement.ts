/** A call said in another way, awaited. */

import type { TextEdit } from '../fix.js';
import { needsParentheses } from './await-place.js';
import type { CallParts } from './call.js';
import type { PythonSource } from './tree.js';

export interface Replacement {
  /** Written in place of the callee. */
  readonly callee: string;
  /** Written in place of the arguments and their parentheses; kept as they are when absent. */
  readonly arguments?: string;
  /** Imports. */
  readonly elsewhere: readonly TextEdit[];
  readonly title: string;
}

export function replacementEdits(source: PythonSource, { node, callee, list }: CallParts, replacement: Replacement): readonly TextEdit[] {
  const file = source.path;
  const wrapped = needsParentheses(source, node);
  return [
    { file, at: node.start, end: callee.end, text: `${wrapped ? '(' : ''}await ${replacement.callee}` },
    ...(replacement.arguments === undefined ? [] : [{ file, at: list.start, end: list.end, text: replacement.arguments }]),
    ...(wrapped ? [{ file, at: node.end, end: node.end, text: ')' }] : []),
    ...replacement.elsewhere,
  ];
}
