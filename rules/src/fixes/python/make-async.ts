/** A `def` as an `async def`. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { No } from '../context.js';
import type { TextEdit } from '../fix.js';
import { textOf, walkScope, type PythonSource } from './tree.js';

/** Decorators that take a coroutine function for what it is. */
const NEUTRAL =
  /^@(?:staticmethod|classmethod|(?:abc\.)?abstractmethod|(?:typing(?:_extensions)?\.)?(?:override|overload|final)|(?:functools\.)?wraps\(.*\))$/;

export function makeAsync(source: PythonSource, fn: Syntax, no: No): readonly TextEdit[] | null {
  const [name] = fn.children;
  const block = fn.children.at(-1);
  if (fn.tokens.includes('async') || !name || block?.type !== 'block') return null;
  if (/^__\w+__$/.test(textOf(source, name))) return no(`Python itself calls ${textOf(source, name)}, and does not wait`);
  for (const node of walkScope(block)) if (node.type === 'yield') return no(`${textOf(source, name)} is a generator`);
  const decorated = source.parentOf(fn);
  const decorators = decorated?.type === 'decorated_definition' ? decorated.children.filter((each) => each.type === 'decorator') : [];
  const decorator = decorators.find((each) => !NEUTRAL.test(textOf(source, each)));
  if (decorator) return no(`the decorator ${textOf(source, decorator).split('(', 1)[0] ?? ''} expects a plain function`);
  return [{ file: source.path, at: fn.start, end: fn.start, text: 'async ' }];
}
