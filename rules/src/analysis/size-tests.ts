/** What tests and assignments say about sizes: `if n > 100: raise`, `if (items.length > 50) return`, `n = min(n, 100)`. */

import type { CallExpr, Expr, Pattern, Stmt } from '../facts/facts.js';
import { dataIn, extentOf, isField, shortened } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame, SizeBound } from './frame.js';
import { narrow, pathOf } from './narrowing.js';
import type { Narrowing, Solver } from './solver.js';
import { isFromOutside, type Values } from './value.js';
import { assignedTo } from './windows.js';

const withoutData = (values: Values): Values => {
  const kept = values.filter((value) => !isFromOutside(value));
  return kept.length === values.length ? values : kept;
};

/** Texts of which so many characters are left; null where nobody knows how many, and they are taken to be few. */
export const cutTo = (s: Solver, values: Values, most: number | null): Values =>
  most === null ? withoutData(values) : [...withoutData(values), ...shortened(s, values, most)];

const bound = (s: Solver, path: string, most: number | null): void => {
  s.narrowings.push({ path, filter: (values) => cutTo(s, values, most), says: 'bounded', most });
};

/** Comparisons that hold only up to a limit, for what stands left and for what stands right. */
const LIMITS_LEFT = new Set(['<', '<=', '==', '===', 'is', 'in']);
const LIMITS_RIGHT = new Set(['>', '>=', '==', '===', 'is']);
const OPPOSITE: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '!=': '==',
  '!==': '===',
  'not in': 'in',
  'is not': 'is',
};

export function narrowSizes(s: Solver, frame: Frame, test: Expr, holds: boolean): void {
  // `ALLOWED.includes(x)`, `ALLOWED.has(x)`.
  if (test.kind === 'call' && holds && test.callee.kind === 'member' && (test.callee.name === 'includes' || test.callee.name === 'has')) {
    const [only] = test.args;
    if (only && !isOpen(s, frame, test.callee.object)) boundAll(s, frame, only.value, null);
    return;
  }
  if (test.kind !== 'binary') return;
  const op = holds ? test.op : OPPOSITE[test.op];
  if (op === undefined) return;
  if (LIMITS_LEFT.has(op) && !isOpen(s, frame, test.right)) boundAll(s, frame, test.left, numberOf(s, frame, test.right));
  if (LIMITS_RIGHT.has(op) && !isOpen(s, frame, test.left)) boundAll(s, frame, test.right, numberOf(s, frame, test.left));
}

/** Can this be as large as somebody outside wants? */
function isOpen(s: Solver, frame: Frame, expr: Expr): boolean {
  // `end > start + 90`: not far from the start, wherever that is.
  if (expr.kind === 'binary' && expr.op === '+') return isOpen(s, frame, expr.left) && isOpen(s, frame, expr.right);
  return expr.kind !== 'literal' && dataIn(evaluate(s, frame, expr)).length > 0;
}

/** The largest number that this can be, where it is a constant. */
function numberOf(s: Solver, frame: Frame, expr: Expr): number | null {
  const numbers = evaluate(s, frame, expr).flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

const CONVERSIONS = new Set(['Number', 'parseInt', 'parseFloat', 'int', 'float', 'len', 'abs', 'str', 'String', 'round']);

/** Names that are assigned measures of each other are followed so far. */
const MAX_DEPTH = 4;

/** What measures the distance between two: its first argument, or its receiver, is not far from the other. */
const DISTANCES =
  /^(?:differenceIn(?:Calendar|Business)?(?:Milliseconds|Seconds|Minutes|Hours|Days|Weeks|Months)|diff|total_seconds|getTime|valueOf|toMillis|as|ceil|floor|round|trunc|abs)$/;

/** Bounds what an expression measures: `len(x)`, `x.length`, `Number(x)`, every factor of `w * h`, the end of `end - start`. */
function boundAll(s: Solver, frame: Frame, expr: Expr, most: number | null, isLength = false, depth = 0): void {
  const all = (each: Expr, limit = most, measures = false): void => {
    boundAll(s, frame, each, limit, measures, depth + 1);
  };
  switch (expr.kind) {
    case 'binary':
      // What lies close together: from the one to the other it is not far either way.
      if (expr.op === '-' && dataIn(evaluate(s, frame, expr.left)).length > 0) all(expr.right, null);
      if (expr.op === '-' || expr.op === '/' || expr.op === '//') all(expr.left, null);
      if (expr.op !== '+' && expr.op !== '*') return;
      all(expr.left);
      all(expr.right);
      return;
    case 'call':
      boundMeasured(expr, most, all);
      return;
    case 'unary':
    case 'typed':
    case 'assign':
      if (expr.kind !== 'assign') all(expr.value);
      return;
    case 'logical':
      all(expr.left);
      return;
    default: {
      // `days = (end - start).days`.
      const measured = expr.kind === 'var' && depth < MAX_DEPTH ? assignedTo(frame, expr) : expr;
      if (measured !== expr && isMeasure(measured)) all(measured);
      if (expr.kind === 'member' && expr.name === 'days') all(expr.object, null);
      const path = pathOf(expr);
      if (path === null) return;
      bound(s, path, isLength ? most : null);
      if (expr.kind === 'member' && (expr.name === 'length' || expr.name === 'size')) {
        const object = pathOf(expr.object);
        const { language } = frame.fn.module.file.facts;
        if (object !== null && !isField(evaluate(s, frame, expr.object), expr.name, language)) bound(s, object, most);
      }
    }
  }
}

function boundMeasured(
  { callee, args }: CallExpr,
  most: number | null,
  all: (expr: Expr, most?: number | null, isLength?: boolean) => void,
): void {
  const [only] = args;
  if (callee.kind === 'global' && CONVERSIONS.has(callee.name)) {
    if (only) all(only.value, most, callee.name === 'len');
    return;
  }
  const name = callee.kind === 'member' || callee.kind === 'var' ? callee.name.replace(/\$\d+$/, '') : '';
  if (!DISTANCES.test(name)) return;
  if (callee.kind === 'member' && callee.object.kind !== 'global') all(callee.object, null);
  else if (only) all(only.value, null);
}

/** A size or a distance, read without effect. */
const isMeasure = (expr: Expr): boolean =>
  (expr.kind === 'call' &&
    ((expr.callee.kind === 'global' && CONVERSIONS.has(expr.callee.name)) ||
      expr.callee.kind === 'member' ||
      expr.callee.kind === 'var')) ||
  expr.kind === 'binary' ||
  (expr.kind === 'member' && /^(?:length|size|days)$/.test(expr.name));

/** Has a test limited the size of this? */
export function isBounded(s: Solver, frame: Frame, expr: Expr): boolean {
  const path = pathOf(expr);
  if (path === null) return false;
  let bounded = false;
  for (const narrowing of s.narrowings) if (narrowing.path === path && narrowing.says) bounded = narrowing.says === 'bounded';
  return bounded || boundOutside(frame, expr, path) !== null;
}

/** The limit that a test has set to the size of this, where it is a constant. */
export function mostOf(s: Solver, expr: Expr): number | null {
  const path = pathOf(expr);
  const last = s.narrowings.findLast((each) => each.path === path && each.says);
  return last?.says === 'bounded' ? (last.most ?? null) : null;
}

/** What a function around this one has said of the size of its variable before this function is written. */
function boundOutside(frame: Frame, expr: Expr, path: string): SizeBound | null {
  if (expr.kind !== 'var' || expr.fn === frame.fn.facts.index) return null;
  let owner: Frame | null = frame.env;
  while (owner && owner.fn.facts.index !== expr.fn) owner = owner.env;
  const found = owner?.bounds.get(path);
  return found !== undefined && frame.fn.facts.at > found.at ? found : null;
}

/** A variable of a function around this one, without what its tests have ruled out. */
export function boundedOutside(s: Solver, frame: Frame, expr: Expr, path: string, values: Values): Values {
  const found = boundOutside(frame, expr, path);
  return found ? cutTo(s, values, found.most) : values;
}

/** Keeps what a guard in a function's own block says, for the functions written after it. */
export function keepBounds(s: Solver, frame: Frame, since: number, stmt: Stmt, throws: boolean): void {
  const at = stmt.kind === 'if' && 'at' in stmt.test ? stmt.test.at : 0;
  for (const { path, says, most } of s.narrowings.slice(since)) {
    if (says !== 'bounded') continue;
    if (!frame.bounds.has(path)) frame.bounds.set(path, { at, most: most ?? null });
    if (throws) frame.insists.set(path, most ?? null);
  }
}

const targetPath = (target: Pattern): string | null =>
  target.kind === 'var'
    ? `${target.fn}:${target.name}`
    : target.kind === 'member'
      ? pathOf({ kind: 'member', object: target.object, name: target.name, at: 0, end: 0, nameAt: 0 })
      : null;

/** From here on the variable holds what was just assigned, whatever else it may hold elsewhere. */
export function noteSize(s: Solver, frame: Frame, target: Pattern, values: Values): void {
  const path = targetPath(target);
  if (path === null) return;
  if (dataIn(values).length > 0 || extentOf(s, frame, values).length > 0) {
    if (s.narrowings.some((each) => each.path === path && each.says)) s.narrowings.push({ path, filter: (all) => all, says: 'assigned' });
  } else s.narrowings.push({ path, filter: (all) => all.filter((each) => !isFromOutside(each) || values.includes(each)), says: 'bounded' });
}

/** What a block has assigned from outside may be there after it: `text = ''`, then in a loop `text += chunk`. */
export function assignedSince(s: Solver, depth: number): readonly Narrowing[] {
  const last = new Map<string, Narrowing>();
  for (const each of s.narrowings.slice(depth)) if (each.says) last.set(each.path, each);
  return [...last.values()].filter(
    ({ path, says }) => says === 'assigned' && s.narrowings.some((each, i) => i < depth && each.path === path && each.says === 'bounded'),
  );
}

/** `const { items } = body`: what is known of `body.items` holds for `items`. */
export function boundParts(s: Solver, target: Pattern, value: Expr): void {
  const base = target.kind === 'object' ? pathOf(value) : null;
  if (target.kind !== 'object' || base === null) return;
  for (const { key, target: part } of target.props) {
    const path = targetPath(part.kind === 'default' ? part.target : part);
    if (key === null || path === null) continue;
    for (const each of s.narrowings.filter((known) => known.path === `${base}.${key}` && known.says === 'bounded'))
      s.narrowings.push({ ...each, path });
  }
}

/** Variables that a branch sets: `if n > 100: n = 100`. */
export const cutBack = (block: readonly Stmt[]): readonly string[] =>
  block.flatMap((stmt) => {
    const target = stmt.kind === 'assign' ? stmt.target : stmt.kind === 'expr' && stmt.value.kind === 'assign' ? stmt.value.target : null;
    const value = stmt.kind === 'assign' ? stmt.value : stmt.kind === 'expr' && stmt.value.kind === 'assign' ? stmt.value.value : null;
    const path = target && targetPath(target);
    return path !== null && value && isSettled(value) ? [path] : [];
  });

/** A limit as it is written: a constant, or a name in capitals or from elsewhere that is no input. */
const isSettled = (value: Expr): boolean =>
  value.kind === 'literal' ||
  value.kind === 'var' ||
  value.kind === 'member' ||
  value.kind === 'slice' ||
  (value.kind === 'call' && value.callee.kind === 'member' && value.callee.name === 'slice');

/** After `if n > 100: n = 100` n is small either way. */
export function boundAfter(s: Solver, frame: Frame, test: Expr, cut: readonly string[]): void {
  if (cut.length === 0) return;
  const depth = s.narrowings.length;
  narrow(s, frame, test, false);
  const bounded = s.narrowings.slice(depth);
  s.narrowings.length = depth;
  s.narrowings.push(...bounded.filter((each) => cut.includes(each.path)));
}
