/** Does a JavaScript function use its `this`? Receivers of others need not be told apart. */

import type { FunctionFacts } from '../facts/facts.js';
import type { FunctionNode } from './program.js';

const known = new WeakMap<FunctionFacts, boolean>();

export function usesThis(fn: FunctionNode): boolean {
  const found = known.get(fn.facts);
  if (found !== undefined) return found;
  // Methods and constructors nearly always do.
  const { kind } = fn.facts;
  const result =
    kind === 'method' ||
    kind === 'constructor' ||
    kind === 'getter' ||
    kind === 'setter' ||
    kind === 'fields' ||
    kind === 'statics' ||
    mentions(fn, fn.facts.index, fn.facts.body);
  known.set(fn.facts, result);
  return result;
}

function mentions(fn: FunctionNode, index: number, node: unknown): boolean {
  if (Array.isArray(node)) return node.some((each) => mentions(fn, index, each));
  if (typeof node !== 'object' || node === null) return false;
  if ('kind' in node) {
    if (node.kind === 'this' && 'fn' in node) return node.fn === index;
    if (node.kind === 'function' && 'fn' in node && typeof node.fn === 'number') {
      const inner = fn.module.functions[node.fn];
      return inner?.facts.kind === 'arrow' && (mentions(fn, index, inner.facts.body) || mentions(fn, index, inner.facts.params));
    }
  }
  for (const value of Object.values(node)) if (typeof value === 'object' && mentions(fn, index, value)) return true;
  return false;
}
