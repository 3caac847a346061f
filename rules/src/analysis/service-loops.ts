/**
 * Loops that go on for as long as the process runs: `while (true) { await poll(); await sleep(1000); }`.
 * The function is started once, but each turn is one more thing that the event loop does while it serves.
 */

import type { Expr, FunctionFacts, LoopStmt, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { Values } from './value.js';

/** The loop in which a function goes on for as long as the process does. */
export const servesIn = (frame: Frame): LoopStmt | null => serviceLoop(frame.fn.facts) ?? frame.endless;

/** `for await (const tick of setInterval(1000))`: what it goes through never ends. */
export function noteEndless(s: Solver, frame: Frame, loop: LoopStmt, values: Values): void {
  if (frame.endless || !values.some((value) => value.kind === 'native' && s.catalog.isEndless(value.language, value.type))) return;
  frame.endless = loop;
  s.enqueue(frame);
}

const found = new WeakMap<FunctionFacts, LoopStmt | null>();

/** The loop of an asynchronous function that has no other end than a flag which somebody else takes back. */
function serviceLoop(facts: FunctionFacts): LoopStmt | null {
  let loop = found.get(facts);
  if (loop === undefined) {
    loop = (facts.async && !facts.generator) || facts.kind === 'module' ? search(facts.body) : null;
    found.set(facts, loop);
  }
  return loop;
}

function search(block: readonly Stmt[]): LoopStmt | null {
  for (const stmt of block) {
    const inner =
      stmt.kind === 'loop'
        ? isService(stmt)
          ? stmt
          : null
        : stmt.kind === 'try'
          ? (search(stmt.body) ?? search(stmt.finally))
          : stmt.kind === 'if'
            ? (search(stmt.then) ?? search(stmt.else))
            : stmt.kind === 'with'
              ? search(stmt.body)
              : null;
    if (inner) return inner;
  }
  return null;
}

function isService(loop: LoopStmt): boolean {
  if (loop.iterable || !goesOn(loop)) return false;
  return someNode(loop.body, (node) => node.kind === 'await') && !leaves(loop.body, loop, true);
}

/** No test, a true one, or a flag that the loop itself does not change. */
function goesOn({ test, body, form }: LoopStmt): boolean {
  if (!test) return form === 'count';
  if (test.kind === 'literal') return test.value === true || test.value === 1;
  return isFlag(test) && !assigned(body, test);
}

const isFlag = (expr: Expr): boolean =>
  expr.kind === 'var' || (expr.kind === 'member' && (expr.object.kind === 'this' || isFlag(expr.object)));

const nameOf = (expr: Expr): string => (expr.kind === 'var' || expr.kind === 'member' ? expr.name : '');

const assigned = (body: readonly Stmt[], flag: Expr): boolean =>
  someNode(
    body,
    (node) => node.kind === 'assign' && (node.target.kind === 'var' || node.target.kind === 'member') && node.target.name === nameOf(flag),
  );

/** Does something in the loop end it, other than such a flag? Then it waits for something, or tries again. */
function leaves(block: readonly Stmt[], loop: LoopStmt, own: boolean): boolean {
  return block.some((stmt) => {
    switch (stmt.kind) {
      case 'return':
        return true;
      case 'jump':
        return own && stmt.how === 'break';
      case 'if': {
        const flag = stmt.test.kind === 'unary' && stmt.test.op === '!' ? stmt.test.value : stmt.test;
        if (stmt.then.length === 1 && isFlag(flag) && !assigned(loop.body, flag)) return leaves(stmt.else, loop, own);
        return leaves(stmt.then, loop, own) || leaves(stmt.else, loop, own);
      }
      case 'loop':
        return leaves(stmt.body, loop, false);
      case 'try':
        return [stmt.body, stmt.else, stmt.finally, ...stmt.handlers.map((each) => each.body)].some((each) => leaves(each, loop, own));
      case 'with':
        return leaves(stmt.body, loop, own);
      case 'switch':
        return stmt.cases.some((each) => leaves(each.body, loop, false));
      default:
        return false;
    }
  });
}
