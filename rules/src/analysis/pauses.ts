/** Where an asynchronous function lets the event loop go on, and where it only looks as if. */

import type { Expr } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { Model } from '../catalog/model.js';
import type { CallSite } from './call-site.js';
import { holds } from './conditions.js';
import { growthOf } from './data.js';
import type { Frame, Pause } from './frame.js';
import type { FunctionNode } from './program.js';
import type { Solver } from './solver.js';
import type { Value, Values } from './value.js';

export function pauseAt(frame: Frame, place: { readonly at: number; readonly end: number }, certain: boolean, gives = false): void {
  frame.pauses.push({ loop: frame.loop, at: place.at, end: place.end, certain, ...(gives && { gives }) });
}

/** A generator gives as many items as its loops turn; an asynchronous one waits for whoever takes them. */
export function noteYield(s: Solver, frame: Frame, at: number, end: number): void {
  if (frame.fn.facts.async) pauseAt(frame, { at, end }, true, true);
  for (let { loop } = frame; loop; loop = loop.parent) s.write(frame.spent, growthOf(loop));
}

/** Notes whether what a library's call gives is there when it is awaited; of several libraries that may be meant, of all. */
export function noteReady(s: Solver, frame: Frame, site: CallSite, { ready }: Model, self: Value | null): void {
  const isReady = ready !== undefined && (ready.unless === null || !holds(s, site, ready.unless, self));
  frame.ready.set(site.end, isReady && (frame.ready.get(site.end) ?? true));
}

const isGlobal = (expr: Expr, name: string): boolean => expr.kind === 'global' && expr.name === name;

/**
 * Does awaiting this let the loop go on, as far as the expression itself tells? In JavaScript what is already there is given back
 * in a microtask, before timers and sockets have a turn; in Python a coroutine that never suspends runs through.
 */
export function letsLoopGoOn(frame: Frame, value: Expr): boolean {
  switch (value.kind) {
    case 'literal':
    case 'constant':
    case 'template':
    case 'object':
    case 'list':
    case 'binary':
      return false;
    case 'global':
      return value.name !== 'undefined';
    case 'call': {
      const { callee } = value;
      if (callee.kind === 'member' && isGlobal(callee.object, 'Promise') && (callee.name === 'resolve' || callee.name === 'reject'))
        return false;
      const executor = value.isNew && isGlobal(callee, 'Promise') ? value.args[0]?.value : undefined;
      return executor?.kind === 'function' ? schedules(frame, executor.fn) : true;
    }
    default:
      return true;
  }
}

/** Does the executor of a promise do anything but resolve at once or in a microtask? */
function schedules(frame: Frame, index: number): boolean {
  const facts = frame.fn.module.file.facts.functions[index];
  if (!facts) return true;
  const own = new Set(facts.params.map((param) => param.name));
  return someNode(facts.body, (node) => {
    if (node.kind !== 'call') return false;
    const { callee } = node;
    if (callee.kind === 'var' && own.has(callee.name)) return false;
    if (isGlobal(callee, 'queueMicrotask')) return false;
    return !(callee.kind === 'member' && isGlobal(callee.object, 'process') && callee.name === 'nextTick');
  });
}

/** Does a function let the loop go on whenever it runs? Cycles do not. */
function suspends(frame: Frame, seen: ReadonlySet<Frame> = new Set()): boolean {
  if (seen.has(frame)) return false;
  const now = new Set([...seen, frame]);
  return frame.pauses.some((pause) => !pause.gives && pauses(frame, pause, now));
}

export function pauses(frame: Frame, pause: Pause, seen: ReadonlySet<Frame> = new Set()): boolean {
  if (!pause.certain) return false;
  const called = frame.edges.filter(
    (edge) => edge.how === 'here' && edge.at >= pause.at && edge.end <= pause.end && edge.to.fn.facts.kind !== 'module',
  );
  const asynchronous = called.filter((edge) => edge.to.fn.facts.async);
  if (asynchronous.length > 0) return asynchronous.some((edge) => suspends(edge.to, seen));
  // A plain function may return a promise of anything; one that returns nothing does not.
  if (called.length === 0) return frame.ready.get(pause.end) !== true;
  return called.some(
    ({ to }) => to.fn.facts.kind === 'constructor' || ((to.returned.values.length > 0 || returns(to)) && !resolvesAtOnce(to)),
  );
}

/** `() => new Promise((resolve) => process.nextTick(resolve))`: all that a function of JavaScript returns is there in a microtask. */
function resolvesAtOnce(frame: Frame): boolean {
  if (frame.fn.module.file.facts.language !== 'javascript') return false;
  const given: Expr[] = [];
  someNode(frame.fn.facts.body, (node) => {
    if (node.kind === 'return' && node.value) given.push(node.value);
    return false;
  });
  return given.length > 0 && given.every((value) => value.kind === 'call' && !letsLoopGoOn(frame, value));
}

/** JavaScript: is this a list that the process keeps, or was sent? What it holds is there, and waiting for it takes microtasks. */
export const areListed = (frame: Frame, values: Values): boolean =>
  frame.fn.module.file.facts.language === 'javascript' &&
  values.some((value) => value.kind === 'data') &&
  values.every(
    (value) =>
      (value.kind === 'object' && value.form === 'list') ||
      (value.kind === 'data' && value.source.kind !== 'rows' && value.shape === 'items'),
  );

function returns({ fn }: Frame): boolean {
  let known = returning.get(fn);
  if (known === undefined)
    returning.set(fn, (known = fn.facts.kind === 'arrow' || someNode(fn.facts.body, (node) => node.kind === 'return')));
  return known;
}

const returning = new WeakMap<FunctionNode, boolean>();
