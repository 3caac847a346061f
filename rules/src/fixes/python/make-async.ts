/** A `def` as an `async def`. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { textOf, walkScope, type PythonSource } from './tree.js';

/** Decorators that take a coroutine function for what it is. */
const NEUTRAL = /^@(?:staticmethod|classmethod|(?:functools\.)?wraps\(.*\))$/;

export function makeAsync(source: PythonSource, fn: Syntax): readonly TextEdit[] | null {
  const [name] = fn.children;
  const block = fn.children.at(-1);
  if (fn.tokens.includes('async') || !name || block?.type !== 'block' || /^__\w+__$/.test(textOf(source, name))) return null;
  for (const node of walkScope(block)) if (node.type === 'yield') return null;
  const decorated = source.parentOf(fn);
  const decorators = decorated?.type === 'decorated_definition' ? decorated.children.filter((each) => each.type === 'decorator') : [];
  if (decorators.some((each) => !NEUTRAL.test(textOf(source, each)))) return null;
  return [{ file: source.path, at: fn.start, end: fn.start, text: 'async ' }];
}
