/**
 * Lists of what is still to be visited: `while (queue.length) { const node = queue.shift(); queue.push(...edges.get(node)) }`. The loop
 * turns as often as there is something to visit, which is as much as the collection has that the items come from.
 */

import type { Expr, LoopStmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import { dataIn, reshape } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { pathOf } from './narrowing.js';
import type { Solver } from './solver.js';
import type { DataValue } from './value.js';

const TAKES = new Set(['pop', 'shift', 'popleft']);
const ADDS = new Set(['push', 'append', 'extend', 'unshift', 'appendleft']);

/** Does the body call one of these methods of the list? */
const callsOn = ({ body }: LoopStmt, path: string, methods: ReadonlySet<string>): boolean =>
  someNode(
    body,
    (node) => node.kind === 'call' && node.callee.kind === 'member' && methods.has(node.callee.name) && pathOf(node.callee.object) === path,
  );

/** The stores whose parts are put into a list that a loop takes its items from. */
export function visitedIn(s: Solver, frame: Frame, stmt: LoopStmt, list: Expr | null): readonly DataValue[] {
  const path = list ? pathOf(list) : null;
  if (!list || path === null || !callsOn(stmt, path, TAKES) || !callsOn(stmt, path, ADDS)) return [];
  const out = new Set<DataValue>();
  for (const item of dataIn(elementsOf(s, frame, evaluate(s, frame, list))))
    if (item.source.kind === 'store' && item.path !== '') out.add(reshape(s, { ...item, path: '' }, 'items'));
  return [...out];
}
