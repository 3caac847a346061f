/** Calls that may not come back: `ctx.throw(400)`, `fail('too many')`, `assert(n < 100)`; what comes after them holds. */

import type { CallExpr, Expr, FunctionFacts, Stmt, TypeExpr } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { Frame } from './frame.js';
import { narrow } from './narrowing.js';
import { calleeOf } from './size-guards.js';
import type { Solver } from './solver.js';

/** Functions that call functions that throw: further ones are taken to return. */
const MAX_DEPTH = 3;

/** Does a block always leave what it stands in? */
export function exits(frame: Frame, block: readonly Stmt[]): boolean {
  const last = block.at(-1);
  if (last?.kind === 'if') return exits(frame, last.then) && exits(frame, last.else);
  return last !== undefined && (last.kind === 'return' || last.kind === 'jump' || throws(frame, last));
}

/** `throw`, and calls, already evaluated, of what never returns. */
export function throws(frame: Frame, stmt: Stmt, depth = 0): boolean {
  if (stmt.kind === 'throw') return true;
  const call = stmt.kind === 'expr' ? calledIn(stmt.value) : null;
  if (!call) return false;
  if (frame.throwing.get(call.end) === 'always') return true;
  const callee = depth < MAX_DEPTH ? calleeOf(frame, call) : null;
  const last = callee?.fn.facts.body.at(-1);
  if (!callee || !runsToEnd(callee.fn.facts, stmt)) return false;
  return saysNever(callee.fn.facts.returnType) || (last !== undefined && throws(callee, last, depth + 1));
}

const calledIn = (expr: Expr): CallExpr | null => {
  const call = expr.kind === 'await' ? expr.value : expr;
  return call.kind === 'call' ? call : null;
};

/** Nothing returns before the last statement, and whoever calls it waits for that. */
const runsToEnd = (facts: FunctionFacts, call: Stmt): boolean =>
  !facts.generator &&
  (!facts.async || (call.kind === 'expr' && call.value.kind === 'await')) &&
  !someNode(facts.body, (node) => node.kind === 'return');

/** `never`, `NoReturn`. */
const saysNever = (type: TypeExpr | null | undefined): boolean =>
  type?.kind === 'ref' && 'name' in type.name && ['never', 'Never', 'NoReturn'].includes(type.name.name);

/** What an assertion that has been evaluated says. */
export function narrowByAssertion(s: Solver, frame: Frame, expr: Expr): void {
  const call = calledIn(expr);
  const first = call?.args[0];
  if (!call || !first) return;
  const known = frame.throwing.get(call.end);
  if (typeof known === 'object') {
    const test = call.args[known.unless];
    if (test && test.spread === undefined) narrow(s, frame, test.value, true);
    return;
  }
  if (!call.args.some(({ value }) => isTest(value))) return;
  const callee = calleeOf(frame, call);
  if (!callee) return;
  const receives = callee.fn.module.file.facts.language === 'python' && callee.self !== null ? 1 : 0;
  for (const i of insistedOn(callee)) {
    const test = call.args[i - receives];
    if (test && test.spread === undefined && test.name === undefined) narrow(s, frame, test.value, true);
  }
}

const isTest = (expr: Expr): boolean => expr.kind === 'binary' || expr.kind === 'logical' || expr.kind === 'unary' || expr.kind === 'call';

/** Parameters without which a function throws: `function assert(holds) { if (!holds) throw new Error(); }`. */
function insistedOn(callee: Frame): readonly number[] {
  const { body, params, index } = callee.fn.facts;
  const names = body.flatMap((stmt) => {
    const wanted =
      stmt.kind === 'assert'
        ? stmt.test
        : stmt.kind === 'if' && stmt.test.kind === 'unary' && stmt.test.op === '!' && stmt.then.some((each) => throws(callee, each))
          ? stmt.test.value
          : null;
    return wanted?.kind === 'var' && wanted.fn === index ? [wanted.name] : [];
  });
  return params.flatMap((param, i) => (names.includes(param.name) ? [i] : []));
}
