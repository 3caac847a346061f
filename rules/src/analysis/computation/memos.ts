/**
 * Functions that do not do the same again: a decorator keeps results, or the function looks into a table that it fills, or marks
 * where it has been. What is taken back after the call, as in a search that tries one way after the other, is no memo.
 */

import type { Expr, FunctionFacts } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import type { Frame } from '../frame.js';

const MEMO_DECORATORS = new Set(['cache', 'lru_cache', 'cached', 'memoize', 'memoized', 'functools.cache', 'functools.lru_cache']);

const TAKES_BACK = new Set(['delete', 'remove', 'discard']);

export function isMemoized(facts: FunctionFacts): boolean {
  if (facts.decorators.some((each) => MEMO_DECORATORS.has(decoratorName(each)))) return true;
  const kept = new Set<string>();
  const marked = new Map<string, number>();
  const read = new Set<string>();
  const takenBack = new Set<string>();
  someNode(facts.body, (node) => {
    if (node.kind === 'assign' && node.target.kind === 'index') {
      const { object } = node.target;
      // `grid[y][x] = 2` marks a place; a second time it may be what was there before.
      if (object.kind === 'index') marked.set(tableOf(object) ?? '', (marked.get(tableOf(object) ?? '') ?? 0) + 1);
      else note(kept, object);
    }
    if (node.kind === 'call' && node.callee.kind === 'member') {
      const { name, object } = node.callee;
      if (name === 'set' || name === 'add') note(kept, object);
      if (name === 'has' || name === 'get') note(read, object);
      if (TAKES_BACK.has(name)) note(takenBack, object);
    }
    if (node.kind === 'binary' && (node.op === 'in' || node.op === 'not in')) note(read, node.right);
    if (node.kind === 'index') note(read, node.object);
    return false;
  });
  for (const [name, times] of marked) if (times === 1) kept.add(name);
  return [...kept].some((name) => read.has(name) && !takenBack.has(name));
}

/** `memoize((n) => …)`: whoever calls it by its name asks the memo. */
export const isWrapped = ({ fn }: Frame): boolean =>
  someNode(
    fn.module.file.facts.functions[fn.facts.parent]?.body,
    (node) =>
      node.kind === 'call' &&
      MEMO_DECORATORS.has(decoratorName(node.callee)) &&
      node.args.some(({ value }) => value.kind === 'function' && value.fn === fn.facts.index),
  );

const decoratorName = (expr: Expr): string =>
  expr.kind === 'call'
    ? decoratorName(expr.callee)
    : expr.kind === 'var' || expr.kind === 'global' || expr.kind === 'member'
      ? expr.name
      : '';

const note = (names: Set<string>, expr: Expr): void => {
  const name = tableOf(expr);
  if (name !== null) names.add(name);
};

/** `memo`, `this.memo`, the grid of `grid[y]`. */
const tableOf = (expr: Expr): string | null =>
  expr.kind === 'var' || expr.kind === 'member' ? expr.name : expr.kind === 'index' ? tableOf(expr.object) : null;
