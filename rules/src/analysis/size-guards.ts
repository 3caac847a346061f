/** Limits of size that a function of the program checks: `if not is_short(text): raise`, `check_length(text)`, which throws. */

import type { CallExpr, Expr } from '../facts/facts.js';
import type { Frame } from './frame.js';
import { narrow, pathOf } from './narrowing.js';
import { cutTo } from './size-tests.js';
import type { Narrowing, Solver } from './solver.js';

/** Predicates that ask predicates: further ones say nothing. */
const MAX_DEPTH = 3;
let depth = 0;

/** What a test says that is a call of a function which only returns one. */
export function narrowByPredicate(s: Solver, frame: Frame, call: CallExpr, holds: boolean): void {
  if (depth >= MAX_DEPTH) return;
  const callee = calleeOf(frame, call);
  const [only, ...more] = callee?.fn.facts.body ?? [];
  if (!callee || only?.kind !== 'return' || !only.value || more.length > 0) return;
  const since = s.narrowings.length;
  depth++;
  narrow(s, callee, only.value, holds);
  depth--;
  const learned = s.narrowings.splice(since);
  passOn(s, callee, call, learned);
}

/** What holds behind a call of a function that throws where it does not. */
export function narrowByGuard(s: Solver, frame: Frame, expr: Expr): void {
  const call = expr.kind === 'await' ? expr.value : expr;
  if (call.kind !== 'call' || call.args.length === 0) return;
  const callee = calleeOf(frame, call);
  if (callee && callee.insists.size > 0)
    passOn(
      s,
      callee,
      call,
      [...callee.insists].map(([path, most]) => ({ path, most, filter: (values) => cutTo(s, values, most), says: 'bounded' })),
    );
}

/** The frame of the one function of the program that a call, which has been evaluated, runs. */
export function calleeOf(frame: Frame, { at, callee }: CallExpr): Frame | null {
  if (callee.kind !== 'var' && callee.kind !== 'member') return null;
  const called = new Set(frame.edges.filter((edge) => edge.at === at && edge.how === 'here').map((edge) => edge.to));
  const [only] = called;
  return only && called.size === 1 ? only : null;
}

/** What is learned of a parameter holds for what it is given. */
function passOn(s: Solver, callee: Frame, call: CallExpr, learned: readonly Narrowing[]): void {
  const { params, index } = callee.fn.facts;
  const receives = callee.fn.module.file.facts.language === 'python' && callee.self !== null ? 1 : 0;
  call.args.forEach((arg, i) => {
    const param = arg.name === undefined ? params[i + receives] : params.find((each) => each.name === arg.name);
    const path = pathOf(arg.value);
    if (!param || path === null || arg.spread !== undefined) return;
    const own = `${index}:${param.name}`;
    for (const each of learned)
      if (each.says !== 'assigned' && (each.path === own || each.path.startsWith(`${own}.`)))
        s.narrowings.push({ ...each, path: path + each.path.slice(own.length) });
  });
}
