/** Records of what repeats and where a function pauses, for the rules about computation. */

import { unspent } from './lazy.js';
import type { Expr, LoopStmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { DataShape, Model, SizeRef } from '../catalog/model.js';
import type { CallSite } from './call-site.js';
import { holds } from './conditions.js';
import { dataIn, extentOf, isLimited, reshape, reshaped, sizedValues } from './data.js';
import { erosionIn } from './eroding.js';
import { evaluate } from './expressions.js';
import type { Frame, LoopSite } from './frame.js';
import { pathOf } from './narrowing.js';
import { growsIn, initOf, limitOf } from './loop-limits.js';
import { isBounded } from './size-tests.js';
import type { Place, Solver } from './solver.js';
import { repeatsPasses } from './sorting.js';
import { boundsOf, spinsOn, stepsEvenly, stepsInTime, testOf } from './stepping.js';
import { isFromOutside, NONE, type DataValue, type Value, type Values } from './value.js';
import { visitedIn } from './worklists.js';
import { isWithinReach, startedWith } from './windows.js';

/** Field of a collection that holds how many items it has, where that is a constant. */
export const TURNS = '[[turns]]';

/** Runs something as the body of a loop. */
export function within<T>(frame: Frame, loop: Omit<LoopSite, 'parent'>, body: () => T): T {
  const site = { ...loop, parent: frame.loop };
  frame.loops.push(site);
  frame.loop = site;
  try {
    return body();
  } finally {
    frame.loop = site.parent;
    if (site.passes) site.extent = frame.loops.filter(({ parent }) => parent === site).flatMap(({ extent }) => extent);
  }
}

/** Extent of an expression that is iterated; none if a test has bounded it. */
const iteratedExtent = (s: Solver, frame: Frame, expr: Expr, values: Values): readonly DataValue[] =>
  isBounded(s, frame, expr) ? [] : extentOf(s, frame, values);

function turnsOf(s: Solver, frame: Frame, values: Values): number | null {
  let most: number | null = null;
  for (const value of values)
    if (value.kind === 'object')
      for (const each of s.read(frame, s.field(value, TURNS))) if (each.kind === 'number') most = Math.max(most ?? 0, each.value);
  return most;
}

export function eachLoop(
  s: Solver,
  frame: Frame,
  place: { readonly at: number; readonly end: number },
  form: 'statement' | 'comprehension',
  iterable: Expr,
  values: Values,
  stmt?: LoopStmt,
): Omit<LoopSite, 'parent'> {
  const limit = stmt ? limitOf(s, frame, stmt) : null;
  const extent = limit ? [] : iteratedExtent(s, frame, iterable, values);
  const drawn = values.flatMap((value) =>
    value.kind === 'generator' && !value.frame.fn.facts.async && !s.lazies.has(value.frame) ? dataIn(value.frame.spent.values) : [],
  );
  return {
    at: place.at,
    end: place.end,
    name: 'for',
    form,
    extent,
    turns: turnsOf(s, frame, values),
    spins: false,
    ...(drawn.length > 0 && { drawn }),
  };
}

/** What may be a list, or a list or a text. */
const LISTS: ReadonlySet<DataShape> = new Set<DataShape>(['any', 'items']);
const COPIED: ReadonlySet<DataShape> = new Set<DataShape>([...LISTS, 'text']);

/** A loop with a test: its bound is the side of the comparison that stands still. */
export function testedLoop(s: Solver, frame: Frame, stmt: LoopStmt): Omit<LoopSite, 'parent'> {
  const name = stmt.form === 'count' ? 'for' : 'while';
  const loop = { at: stmt.at, end: stmt.end, name, form: 'statement', extent: [], turns: null, spins: spinsOn(stmt) } as const;
  if (repeatsPasses(stmt)) return { ...loop, passes: true };
  const test = testOf(stmt);
  if (!test) return loop;
  const limit = limitOf(s, frame, stmt);
  if (limit) return { ...loop, turns: limit.turns };
  const visits = visitedIn(s, frame, stmt, listTested(test));
  if (visits.length > 0) return { ...loop, extent: visits, visits: true };
  const emptied = emptiedFromFront(stmt, test);
  if (emptied) {
    const extent = extentOf(s, frame, evaluate(s, frame, emptied.list)).filter(({ shape }) => shape !== 'span');
    // Other methods say by themselves that they go through the list.
    // What the program queues for itself is worked off before it is long.
    const sent = emptied.shifts ? extent.filter(({ source }) => source.kind === 'request' || source.kind === 'kept') : extent;
    const open = isBounded(s, frame, emptied.list) ? [] : sent;
    return emptied.shifts ? { ...loop, copies: { at: emptied.at, end: emptied.end, of: open } } : { ...loop, extent: open };
  }
  const eroded = erosionIn(stmt, test, frame.fn.module.file.facts.language);
  if (eroded) {
    const shapes = eroded.isList ? LISTS : COPIED;
    const extent = extentOf(s, frame, evaluate(s, frame, eroded.what)).filter(({ shape }) => shapes.has(shape));
    return { ...loop, extent, copies: { at: eroded.at, end: eroded.end, of: extent } };
  }
  const isStep = (expr: Expr): boolean =>
    expr.kind === 'var' && evaluate(s, frame, expr).some((value) => value.kind === 'native' && value.type === 'datetime.timedelta');
  const bound = boundsOf(test).find(
    ({ counter, limit: end }) => stepsEvenly(stmt, counter, isStep) || (counter !== end && growsIn(stmt.body, counter)),
  );
  if (!bound) return loop;
  const last = evaluate(s, frame, bound.limit);
  const inTime = stepsInTime(stmt, bound.counter, isStep);
  if (inTime && isWithinReach(s, frame, initOf(stmt, bound.counter) ?? startedWith(frame, bound.counter), bound.limit)) return loop;
  // From a day that a client chooses until today.
  const values =
    inTime &&
    dataIn(last).length === 0 &&
    !last.some((value) => value.kind === 'number') &&
    dataIn(untested(s, frame, bound.limit)).length === 0
      ? evaluate(s, frame, bound.counter)
      : last;
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  // `for (i < rows.length) for (j < i)`: the counter becomes as large as what it counts to.
  if (bound.counter.kind === 'var' && bound.counter.fn === frame.fn.facts.index)
    s.write(
      frame.variable(bound.counter.name),
      dataIn(values).filter(({ shape }) => shape === 'count'),
    );
  return {
    ...loop,
    extent: dataIn(values).flatMap((each) =>
      each.shape === 'text' || each.shape === 'items' || each.shape === 'parts'
        ? []
        : [reshape(s, each, each.shape === 'count' ? 'items' : 'number')],
    ),
    turns: numbers.length > 0 && numbers.length === values.length ? Math.max(...numbers) : null,
  };
}

/** What an expression holds, whatever tests say. */
function untested(s: Solver, frame: Frame, expr: Expr): Values {
  const tests = s.narrowings.splice(0);
  const values = evaluate(s, frame, expr);
  s.narrowings.push(...tests);
  return values;
}

interface Emptied {
  readonly list: Expr;
  readonly at: number;
  readonly end: number;
  readonly shifts: boolean;
}

/** What takes the first item out of a list, which moves all others. */
const TAKES_FIRST = new Set(['pop', 'shift', 'splice']);

/** `while items: … items.pop(0)`, `while (jobs.length > 0) jobs.shift()`: as many turns as there are items, each of which moves those that are left. */
function emptiedFromFront({ body }: LoopStmt, test: Expr): Emptied | null {
  const list = listTested(test);
  if (!list) return null;
  const path = pathOf(list);
  if (path === null) return null;
  let found: Emptied | null = null;
  someNode(body, (node) => {
    if (node.kind !== 'call' || node.callee.kind !== 'member' || pathOf(node.callee.object) !== path) return false;
    const { name } = node.callee;
    const [first] = node.args;
    const isFirst = name === 'shift' ? !first : first?.value.kind === 'literal' && first.value.value === 0;
    if (!TAKES_FIRST.has(name) || !isFirst) return false;
    found = { list, at: node.at, end: node.end, shifts: name === 'shift' };
    return true;
  });
  return found;
}

/** `items`, `len(items) > 0`, `jobs.length`, `jobs.length > 0`. */
function listTested(test: Expr): Expr | null {
  if (test.kind === 'binary') return test.right.kind === 'literal' && /^(?:>|>=|!==?)$/.test(test.op) ? listTested(test.left) : null;
  if (test.kind === 'member' && test.name === 'length') return test.object;
  if (test.kind === 'call' && test.callee.kind === 'global' && test.callee.name === 'len') return test.args[0]?.value ?? null;
  return test.kind === 'var' || test.kind === 'member' ? test : null;
}

/** Methods that only texts have say that the receiver is one. */
function isTextMethod(s: Solver, frame: Frame, site: CallSite, model: Model): boolean {
  const { language } = frame.fn.module.file.facts;
  const name = site.name.split('.').at(-1) ?? '';
  const [text, list] = language === 'python' ? ['str', 'list'] : ['String', 'Array'];
  return s.catalog.typeMember(language, text, name)?.model === model && !s.catalog.typeMember(language, list, name);
}

/** A library call that does something as often as a number says. */
function repetitionOf(s: Solver, site: CallSite, count: SizeRef, self: Value | null): Omit<LoopSite, 'parent'> | null {
  const values = sizedValues(s, site, count, self);
  const extent = dataIn(reshaped(s, dataIn(values), 'number'));
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  if (extent.length === 0 && numbers.length === 0) return null;
  const turns = numbers.length > 0 ? Math.max(...numbers) : null;
  return { at: site.at, end: site.end, name: site.name, form: 'call', extent, turns, spins: false };
}

/** `path.split('/')`, `version.split('.')`: paths, names and dates have few parts, whatever holds them. */
function splitsName({ name, args }: CallSite): boolean {
  const [separators = NONE] = args.positional;
  return (
    /(?:^|\.)r?split$/.test(name) &&
    separators.length > 0 &&
    separators.every((each) => each.kind === 'string' && /^(?:[/\\.:_@=-]|::)$/.test(each.value))
  );
}

/** A library call that goes through what it is given. */
export function scanOf(s: Solver, frame: Frame, site: CallSite, model: Model, self: Value | null): Omit<LoopSite, 'parent'> | null {
  if (model.scansIf && !holds(s, site, model.scansIf, self)) return null;
  if (model.repeats !== undefined) return repetitionOf(s, site, model.repeats, self);
  if (model.scans === undefined) return null;
  const values = sizedValues(s, site, model.scans, self);
  // A generator expression is a loop of its own.
  if (values.length > 0 && unspent(s, values).length === values.length) return null;
  const extent = isLimited(site, model.scans) ? [] : extentOf(s, frame, values);
  const text =
    model.scansText === true ||
    (self !== null && isFromOutside(self) && isTextMethod(s, frame, site, model)) ||
    values.some((value) => value.kind === 'string') ||
    (extent.length > 0 && extent.every((each) => each.shape === 'text'));
  if (text && splitsName(site)) return null;
  return {
    at: site.at,
    end: site.end,
    name: site.name,
    form: text ? 'text' : 'call',
    extent,
    turns: turnsOf(s, frame, values),
    spins: false,
    // What elements hold is little for the parsers of JavaScript, which take a microsecond.
    ...(model.blocks?.kind === 'parse' && frame.fn.module.file.facts.language === 'python' && { parses: true }),
  };
}

/** `product(xs, ys)`, `permutations(xs)`: as many turns as there are combinations. */
export function noteCombinations(s: Solver, frame: Frame, site: CallSite, combines: 'each' | 'self'): void {
  const all = site.args.positional
    .map((values, i) => (isLimited(site, i) ? [] : extentOf(s, frame, values)))
    .filter((extent) => extent.length > 0);
  // `product(*lists)`: as many lists as there are.
  const spread = site.args.rest ? extentOf(s, frame, site.args.rest) : [];
  const twice = combines === 'self' || site.args.named.has('repeat');
  const extents = spread.length > 0 ? [spread, spread] : twice ? [...all, ...all].slice(0, 2) : all;
  const times = dataIn(reshaped(s, dataIn(site.args.named.get('repeat') ?? NONE), 'number'));
  if (extents.length < 2 && times.length > 0) {
    within(
      frame,
      { at: site.at, end: site.end, name: site.name, form: 'call', extent: times, turns: null, spins: false, onDemand: true },
      () => undefined,
    );
    return;
  }
  const nest = ([extent, ...rest]: readonly (readonly DataValue[])[]): void => {
    if (!extent) return;
    within(
      frame,
      {
        at: site.at,
        end: site.end,
        name: site.name,
        form: extent.some((each) => each.shape === 'text') ? 'comprehension' : 'call',
        extent,
        turns: null,
        spins: false,
        onDemand: true,
      },
      () => nest(rest),
    );
  };
  if (extents.length > 1) nest(extents);
}

const areConstant = (values: Values, test: (value: Value) => boolean): boolean => values.length > 0 && values.every(test);

const isSequence = (value: Value): boolean => value.kind === 'string' || (value.kind === 'object' && value.form === 'list');

/**
 * Operators that do something as often as a number says: `'x' * n` and `[0] * n` of Python, powers of whole numbers, which get as
 * many digits. Of a base that nobody knows it is not known whether it is whole.
 */
export function noteRepetition(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'binary' }>, left: Values, right: Values): void {
  const python = frame.fn.module.file.facts.language === 'python';
  const times =
    expr.op === '**' && (python ? areConstant(left, isWhole) : isBig(expr.left) || isBig(expr.right))
      ? right
      : expr.op === '*' && python
        ? areConstant(left, isSequence)
          ? right
          : areConstant(right, isSequence)
            ? left
            : NONE
        : NONE;
  const extent = dataIn(times).filter((each) => each.shape === 'number' || each.shape === 'any');
  if (extent.length === 0) return;
  const numbers = dataIn(reshaped(s, extent, 'number'));
  within(frame, { at: expr.at, end: expr.end, name: expr.op, form: 'call', extent: numbers, turns: null, spins: false }, () => undefined);
}

const isWhole = (value: Value): boolean => value.kind === 'number' && Number.isInteger(value.value) && Math.abs(value.value) > 1;

/** `10n`, `BigInt(n)`. */
const isBig = (expr: Expr): boolean =>
  (expr.kind === 'constant' && expr.type === 'bigint') ||
  (expr.kind === 'call' && expr.callee.kind === 'global' && expr.callee.name === 'BigInt');

/** `x in xs` goes through lists; sets and dictionaries look up. */
export function noteContains(s: Solver, frame: Frame, right: Values, place: Place): void {
  const searched = right.filter((value) =>
    value.kind === 'object' ? value.form === 'list' : value.kind === 'data' && value.shape !== 'table',
  );
  const extent = extentOf(s, frame, searched).filter((each) => each.shape !== 'table');
  if (extent.length > 0)
    within(frame, { at: place.at, end: place.end, name: 'in', form: 'call', extent, turns: null, spins: false }, () => undefined);
}
