/**
 * Functions that go through the very collection again that the loop around their call goes through: `for (const row of rows)
 * countOf(rows, row)`, `for row in self.rows: self.same(row)`. Read off the text: the whole of it is handed on, or its owner.
 */

import type { Expr } from '../../facts/facts.js';
import type { Edge, Frame, LoopSite } from '../frame.js';
import { pathOf } from '../narrowing.js';
import { callsAt, iteratedBy } from './elements.js';
import type { Work } from './work.js';

const MAX_DEPTH = 3;

const WRAPPERS = new Set(['list', 'tuple', 'enumerate', 'reversed', 'sorted', 'iter', 'range', 'len', 'zip']);
const VIEWS = new Set(['entries', 'values', 'keys', 'items', 'slice', 'toSorted', 'toReversed']);

/** The collection itself: of `rows`, `enumerate(rows)`, `rows.length`, `rows.entries()`, `rows[i + 1:]`. */
function wholePath(expr: Expr): string | null {
  if (expr.kind === 'slice') return wholePath(expr.object);
  if (expr.kind === 'list') {
    const [only, ...more] = expr.items;
    return only?.kind === 'spread' && more.length === 0 ? wholePath(only.value) : null;
  }
  if (expr.kind === 'member' && (expr.name === 'length' || expr.name === 'size')) return wholePath(expr.object);
  if (expr.kind !== 'call') return pathOf(expr);
  const { callee, args } = expr;
  const last = args.at(-1);
  if (callee.kind === 'global' && WRAPPERS.has(callee.name) && last)
    return wholePath(callee.name === 'range' ? last.value : (args[0]?.value ?? last.value));
  return callee.kind === 'member' && VIEWS.has(callee.name) ? wholePath(callee.object) : null;
}

/** What a path of the caller is called in the callee, by what the call hands on. */
function pathsIn(from: Frame, { to, at, end }: Edge, paths: ReadonlySet<string>): ReadonlySet<string> {
  const { facts, module } = to.fn;
  // Functions written inside see the same variables.
  const own = new Set(module === from.fn.module ? paths : []);
  const pass = (given: Expr, received: string): void => {
    const prefix = pathOf(given);
    if (prefix === null) return;
    for (const path of paths) if (path === prefix || path.startsWith(`${prefix}.`)) own.add(received + path.slice(prefix.length));
  };
  const python = module.file.facts.language === 'python';
  const receives = python && to.self !== null ? 1 : 0;
  for (const { callee, args } of callsAt(from.fn.facts, at, end)) {
    if (callee.kind === 'member') pass(callee.object, `${facts.index}:${python ? (facts.params[0]?.name ?? '') : 'this'}`);
    args.forEach(({ value, name, spread }, i) => {
      const param = name === undefined ? facts.params[i + receives] : facts.params.find((each) => each.name === name);
      if (param && spread === undefined) pass(value, `${facts.index}:${param.name}`);
    });
  }
  return own;
}

/** Loops of functions that are called in a loop, over the very same. */
export function loopsOverSame(work: Work, frame: Frame, loop: LoopSite): (inner: Frame, at: LoopSite) => boolean {
  const over = iteratedBy(frame.fn.facts, loop);
  const path = over && wholePath(over);
  if (path === null) return () => false;
  const reached = new Map<Frame, ReadonlySet<string>[]>();
  const visit = (from: Frame, paths: ReadonlySet<string>, within: LoopSite | null, depth: number): void => {
    reached.set(from, [...(reached.get(from) ?? []), paths]);
    if (depth >= MAX_DEPTH) return;
    for (const edge of work.calls(from, within))
      if ((reached.get(edge.to)?.length ?? 0) < 3) visit(edge.to, pathsIn(from, edge, paths), null, depth + 1);
  };
  visit(frame, new Set([path]), loop, 0);
  return (inner, at) => {
    const again = iteratedBy(inner.fn.facts, at);
    const same = again && wholePath(again);
    return same !== null && (reached.get(inner)?.some((paths) => paths.has(same)) ?? false);
  };
}
