/** Library calls that return at once and read while what they return is gone through: a thread has to do that too. */

import type { Syntax } from '../../facts/python/syntax.js';
import { canAwait } from './await-place.js';
import { consumerOf, consumes } from './consumers.js';
import { ancestors, textOf, walk, type PythonSource } from './tree.js';

/** docs.python.org/3: generators and iterators over folders. `Path.iterdir` lists at once since 3.13. */
const LAZY = /^(?:pathlib\.Path\.(?:iterdir|glob|rglob|walk)|os\.(?:walk|fwalk|scandir)|glob\.iglob)(?:\.__iter__|\.__next__)?$/;

export const isLazy = (api: string): boolean => LAZY.test(api);

/** What to run in a thread, and how. */
export interface Use {
  readonly node: Syntax;
  /** `f(a)` as `f, a`; any expression as a lambda; its items as a list; or whether it is true. */
  readonly form: 'call' | 'lambda' | 'list' | 'truth';
}

/** null when it is kept in a variable or handed on: who goes through it is not seen here. */
export function lazyUse(source: PythonSource, node: Syntax, length: 'ends' | 'may go on'): Use | null {
  // `list(generator())` goes through it itself.
  if (node.type === 'call' && consumes(source, node)) return { node, form: 'call' };
  const parent = source.parentOf(node);
  if (parent?.type === 'argument_list') {
    const call = source.parentOf(parent);
    return call && consumes(source, call) ? { node: call, form: 'lambda' } : null;
  }
  const loops = (parent?.type === 'for_statement' || parent?.type === 'for_in_clause') && parent.children[1] === node;
  if (!parent || !loops) return null;
  const consumer = consumerOf(source, node);
  if (consumer && canAwait(source, consumer)) return { node: consumer, form: 'lambda' };
  if (parent.type === 'for_statement' && (length === 'may go on' || steers(source, parent))) return null;
  if (waitsFor(source, parent)) return null;
  return { node, form: 'list' };
}

/** A generator expression that is handed on may never be gone through. */
const waitsFor = (source: PythonSource, clause: Syntax): boolean =>
  clause.type === 'for_in_clause' && source.parentOf(clause)?.type === 'generator_expression';

/** `dirs[:] = …` in a loop over `os.walk` decides what is walked next. */
function steers(source: PythonSource, loop: Syntax): boolean {
  const [target] = loop.children;
  const names = new Set(target ? [...walk(target)].filter((each) => each.type === 'identifier').map((each) => textOf(source, each)) : []);
  return [...walk(loop)].some((each) => {
    if (each.type !== 'identifier' || !names.has(textOf(source, each))) return false;
    const parent = source.parentOf(each);
    const changed =
      parent?.type === 'subscript' &&
      [...ancestors(source, each)].some((one) => /assignment|delete_statement/.test(one.type) && one.children[0] === parent);
    const [, method] = parent?.type === 'attribute' ? parent.children : [];
    return changed || (method !== undefined && /^(?:remove|clear|pop|sort|append|extend|insert)$/.test(textOf(source, method)));
  });
}
