/**
 * Loops that stall the event loop, by how they grow:
 * with a number that a client chooses; with the product of two collections that nothing limits; with everything that each element
 * of a kept collection holds; with the clock (a wait that spins); or by a constant number of turns that is too large.
 * A loop that lets the event loop go on between its turns is none of these.
 */

import type { Contexts } from '../contexts.js';
import type { Frame, LoopSite } from '../frame.js';
import type { Solver } from '../solver.js';
import type { DataValue } from '../value.js';
import { copyInTurns } from './accumulators.js';
import { multipliedInTurns } from './multiplying.js';
import { holdsConnections } from './connections.js';
import { costOf } from './cost.js';
import { endsEarly, looksUp, loopsOverParts, searchesConstant } from './elements.js';
import { loopsOverSame } from './same-again.js';
import { isInside, isKeptIn, isPartOf, isSameSource, isSent, type Term, type Work } from './work.js';

export interface HeavyLoop {
  readonly kind: 'loop' | 'recursion';
  readonly frame: Frame;
  readonly at: number;
  readonly end: number;
  readonly name: string;
  /** As the message says it: `O(n·m), n = orders, m = customers`. */
  readonly growth: string;
  /** A function that has to be on the way: its loop repeats this one. */
  readonly through: Frame | null;
  /** What has to reach the loop for it to be heavy. */
  readonly needs: readonly DataValue[];
  /** What the growth names: all that is needed, and what a loop around it goes through. */
  readonly inputs: readonly DataValue[];
  /** All that the loops may go through, those of other callers included. */
  readonly among: readonly (readonly DataValue[])[];
  /** The same is gone through for each of its own elements: one call has to give it to all parameters that hold it. */
  readonly square?: true;
  /** A constant number of at least this has to be given to the function. */
  readonly amount?: number;
  /** Milliseconds, for constant work. */
  readonly estimateMs: number | null;
}

/** A table of what the program is made of: filled under constant names, or only while it starts. */
export function isRegistry(s: Solver, contexts: Contexts, { source }: DataValue): boolean {
  if (s.registries.has(source)) return true;
  const writers = s.storeWriters.get(source);
  return writers !== undefined && ![...writers].some((frame) => contexts.onLoop(frame));
}

export function* heavyLoops(s: Solver, contexts: Contexts, work: Work, frame: Frame): Iterable<HeavyLoop> {
  const told = new Set<LoopSite>();
  for (const loop of frame.loops) {
    if (loop.spins) {
      const growth = loop.spins === 'clock' ? 'waits by asking the clock, nothing else runs until then' : WAITS_FOR_OTHERS;
      yield found(frame, loop, growth, [], null);
      continue;
    }
    if (loop.form === 'text' || work.isPaused(frame, loop)) continue;
    for (const heavy of growths(work, frame, loop, told))
      if (!heavy.inputs.some((each) => isRegistry(s, contexts, each) || holdsConnections(s, each))) yield heavy;
  }
}

const WAITS_FOR_OTHERS = 'waits for what others do, and nothing else runs until then';

/** Callers give a loop different input: each combination is one of its own, up to so many. */
const MAX_COMBINATIONS = 24;

/** `told` are loops inside others that are reported with them. */
function growths(work: Work, frame: Frame, loop: LoopSite, told: Set<LoopSite>): readonly HeavyLoop[] {
  const nested = [...products(work, frame, loop, told)].slice(0, MAX_COMBINATIONS);
  const counted = new Set(nested.flatMap(({ needs }) => needs));
  const multiplied = exponential(work, frame, loop);
  if (multiplied.length > 0) return multiplied;
  const copies = copied(work, frame, loop);
  const numbers = (told.has(loop) ? [] : chosen(frame, loop)).filter(({ needs }) => !needs.some((each) => counted.has(each)));
  if (nested.length + numbers.length + copies.length > 0) return [...nested, ...numbers, ...copies];
  const other = wholeStore(work, frame, loop) ?? constant(work, frame, loop);
  return other ? [other] : [];
}

function found(frame: Frame, loop: LoopSite, growth: string, needs: readonly DataValue[], estimateMs: number | null): HeavyLoop {
  return {
    kind: 'loop',
    frame,
    at: loop.at,
    end: loop.end,
    name: loop.name,
    growth,
    through: null,
    needs,
    inputs: needs,
    among: [loop.extent],
    estimateMs,
  };
}

/** What repeats in each turn of a loop: loops inside it, and those of the functions it calls. */
function* inner(work: Work, frame: Frame, loop: LoopSite): Iterable<Term> {
  for (const each of frame.loops)
    if (each !== loop && isInside(each, loop) && !work.isPaused(frame, each))
      for (const extent of each.extent) yield { frame, loop: each, extent };
  for (const edge of work.calls(frame, loop)) for (const term of work.terms(edge.to)) if (work.passes(edge, term.extent)) yield term;
}

/** Two collections, each gone through for every element of the other. */
function* products(work: Work, frame: Frame, loop: LoopSite, told: Set<LoopSite>): Iterable<HeavyLoop> {
  if (loop.extent.length === 0) return;
  const isOverPart = loopsOverParts(work, frame, loop);
  const isSame = loopsOverSame(work, frame, loop);
  // What single elements hold is seldom much: two parts of one are not gone through for long.
  const isOverPartOfOuter = loop.parent && loop.parent.extent.length > 0 ? loopsOverParts(work, frame, loop.parent) : () => false;
  for (const outer of loop.extent)
    for (const term of inner(work, frame, loop)) {
      const written = loop.form !== 'call' && term.loop.form !== 'call';
      if (!meet(outer, term.extent, written) || term.loop.form === 'text') continue;
      if (isPartOf(term.extent, outer) || isPartOf(outer, term.extent) || isKeptIn(term.extent, outer)) continue;
      if (isArgumentOfScan(term)) continue;
      if (
        // A loop inside itself walks a tree.
        isSameLoop(term, frame, loop) ||
        isNodeOfTree(term, frame, loop, outer) ||
        isOverPart(term.frame, term.loop) ||
        isAskedOnce(term) ||
        (loop.visits && term.frame === frame && TAKES_NEXT.test(term.loop.name)) ||
        (isOverPartOfOuter(frame, loop) && isOverPartOfOuter(term.frame, term.loop))
      )
        continue;
      if (isEnclosed(work, frame, loop)) return;
      const growth = `O(n·m), n = ${naming(outer)}, m = ${naming(term.extent)}`;
      const square = isSameSource(outer, term.extent) && outer.path === term.extent.path;
      if (isQuick(frame, [outer, term.extent])) continue;
      // Another function seldom goes through the very same input again; merged callers make it look so.
      if (square && isSent(outer) && !isWrittenIn(term.frame, frame) && !isSame(term.frame, term.loop)) continue;
      const says = square ? `O(n²), n = ${naming(outer)}` : growth;
      told.add(term.loop);
      const among = [loop.extent, term.loop.extent];
      // A library call that searches is the line to change; nested loops are read from the outer one.
      const heavy =
        term.frame === frame && term.loop.form === 'call' && loop.form === 'statement' && !isNumber(outer)
          ? found(frame, term.loop, says, [outer, term.extent], null)
          : term.loop.form === 'call' && term.frame !== frame
            ? { ...found(term.frame, term.loop, says, [term.extent], null), through: frame }
            : found(frame, loop, says, [outer, term.extent], null);
      yield { ...heavy, inputs: [outer, term.extent], among, ...(square && term.frame === frame && { square }) };
    }
}

/** Only what waits to be visited is moved, which is seldom all. */
const TAKES_NEXT = /\.(?:pop|shift)$/;

/** The same place again: in another frame, or as a call that goes through several collections. Loops of one comprehension share a place. */
const isSameLoop = (term: Term, frame: Frame, loop: LoopSite): boolean =>
  term.loop === loop ||
  ((term.frame !== frame || (loop.form === 'call' && !isInside(term.loop, loop))) &&
    term.frame.fn === frame.fn &&
    term.loop.at === loop.at &&
    term.loop.end === loop.end &&
    term.loop.form === loop.form);

/** Another loop of a function that calls itself in this one goes through what belongs to a single node. */
const isNodeOfTree = (term: Term, frame: Frame, loop: LoopSite, outer: DataValue): boolean =>
  term.frame.fn === frame.fn && isSameSource(outer, term.extent) && !isInside(term.loop, loop) && !standsIn(term.loop, loop);

/** As `isInside`, for loops of different frames of one function. */
const standsIn = (inner: LoopSite, outer: LoopSite): boolean => inner.at >= outer.at && inner.end <= outer.end;

/** Bodies up to so many bytes hold too few elements for the square of them to take long: each takes two bytes at least. */
const FEW_BYTES = { javascript: 8 * 1024, python: 2 * 1024 } as const;

const isQuick = (frame: Frame, extents: readonly DataValue[]): boolean =>
  extents.every(({ source }) => source.kind === 'request' && (source.limit ?? Infinity) <= FEW_BYTES[frame.fn.module.file.facts.language]);

/** `xs.splice(xs.indexOf(x), 1)` is one search. */
const isArgumentOfScan = ({ frame, loop, extent }: Term): boolean =>
  loop.form === 'call' &&
  frame.loops.some(
    (each) =>
      each.form === 'call' && each.parent === loop.parent && each.at < loop.at && each.end >= loop.end && each.extent.includes(extent),
  );

const isAskedOnce = ({ frame: { fn }, loop }: Term): boolean => searchesConstant(fn.facts, loop) || looksUp(fn.facts, loop);

/**
 * The characters of a text that a library searches, parts of parts, and what single elements of a store hold are seldom many.
 * Loops that the program writes over characters are as long as the text.
 */
const isCollection = (data: DataValue, written: boolean): boolean =>
  (written || data.shape !== 'text') && !data.path.includes(isSent(data) ? '[][]' : '[]');

/** Can both be there in one run? What two handlers are sent never meets. */
const meet = (a: DataValue, b: DataValue, written: boolean): boolean =>
  isCollection(a, written) && isCollection(b, written) && (!isSent(a) || a.source.kind !== b.source.kind || a.source.key === b.source.key);

/** Is this the function, or one written inside it? */
export function isWrittenIn(inner: Frame, around: Frame): boolean {
  for (let env: Frame | null = inner; env; env = env.env) if (env === around) return true;
  return false;
}

/** Is the loop inside one of the same function that is reported for the same reason? */
const isEnclosed = (work: Work, frame: Frame, loop: LoopSite): boolean =>
  loop.parent !== null &&
  loop.parent.extent.length > 0 &&
  loop.parent.form !== 'text' &&
  !work.isPaused(frame, loop.parent) &&
  chosen(frame, loop.parent).length > 0;

const isNumber = ({ shape }: DataValue): boolean => shape === 'number' || shape === 'span';

/** Texts shorter than this are copied too quickly to matter. */
const LONG_TEXT = 32 * 1024;
/** What comes in front of a body: servers limit all of it to some 16 KiB. */
const IN_FRONT = new Set(['query', 'params', 'headers', 'cookies']);

const isLong = ({ source }: DataValue): boolean => (source.limit ?? Infinity) >= LONG_TEXT && !IN_FRONT.has(source.name);

/** What has been collected is made several times as large for each element. */
function exponential(work: Work, frame: Frame, loop: LoopSite): readonly HeavyLoop[] {
  const extent = loop.extent.filter((each) => isCollection(each, true));
  const place = extent.length > 0 ? multipliedInTurns(work, frame, loop) : null;
  if (!place) return [];
  return extent.map((each) => ({
    ...found(
      frame,
      loop,
      `each of n turns makes what has been collected several times as large: exponential, n = ${naming(each)}`,
      [each],
      null,
    ),
    ...place,
  }));
}

/** What has been collected is copied for each element. */
function copied(work: Work, frame: Frame, loop: LoopSite): readonly HeavyLoop[] {
  const extent = (loop.copies?.of ?? loop.extent).filter(
    (each) => !isNumber(each) && isCollection(each, true) && (!loop.copies || isLong(each)) && !isQuick(frame, [each]),
  );
  const copy = extent.length > 0 ? copyInTurns(work, frame, loop) : null;
  if (!copy) return [];
  return extent.map((each) => ({
    ...found(
      frame,
      loop,
      `O(n²), n = ${naming(each)}: what ${loop.copies ? 'is left of it' : 'has been collected'} is copied in each turn`,
      [each],
      null,
    ),
    ...copy,
  }));
}

/** `new Array(n).fill(0).map(f)`: the last call of a chain stands for all. */
const goesOn = (frame: Frame, loop: LoopSite): boolean =>
  loop.form === 'call' &&
  frame.loops.some(
    (each) =>
      each.form === 'call' &&
      each.at === loop.at &&
      each.end > loop.end &&
      each.parent === loop.parent &&
      each.extent.some((data) => loop.extent.includes(data)),
  );

/** As many turns as a client says. What stands in a loop that is reported is part of it. */
function chosen(frame: Frame, loop: LoopSite): readonly HeavyLoop[] {
  const numbers = loop.extent.filter((each) => isNumber(each) && isSent(each) && !loop.drawn?.includes(each));
  if (numbers.length === 0 || goesOn(frame, loop) || (loop.parent && chosen(frame, loop.parent).length > 0)) return [];
  return numbers.map((number) =>
    found(frame, loop, `O(n), n = ${naming(number)}${number.source.kind === 'kept' ? '' : ', which the client chooses'}`, [number], null),
  );
}

const isText = ({ shape }: DataValue): boolean => shape === 'text' || shape === 'items';

const ENDS_EARLY = /(?:^|\.)(?:find|findIndex|findLast|findLastIndex|some|every|any|all|next)$/;

/** Everything that every element of a kept collection holds. */
function wholeStore(work: Work, frame: Frame, loop: LoopSite): HeavyLoop | null {
  if (loop.visits || ENDS_EARLY.test(loop.name)) return null;
  for (const outer of loop.extent) {
    if (outer.source.kind !== 'store' || outer.path !== '') continue;
    for (const term of inner(work, frame, loop))
      // The words of texts, and in Python loops that the program writes itself, but for lists that are only put together: other steps are
      // too quick for what elements hold.
      if (
        (term.loop.parses === true ||
          ((term.loop.form === 'statement' || (term.loop.form === 'comprehension' && term.frame !== frame)) &&
            frame.fn.module.file.facts.language === 'python') ||
          term.loop.form === 'text' ||
          isText(term.extent)) &&
        (isPartOf(term.extent, outer) || isKeptIn(term.extent, outer))
      )
        return found(frame, loop, `O(n·m), n = ${naming(outer)}, m = the size of each`, [outer], null);
  }
  return null;
}

const STALL_MS = 20;

function constant(work: Work, frame: Frame, loop: LoopSite): HeavyLoop | null {
  // The number of turns is but the most it may take.
  if (loop.turns === null || (loop.parent && loop.parent.turns !== null) || endsEarly(frame.fn.facts, loop)) return null;
  const ms = costOf(work, frame, loop);
  return ms >= STALL_MS ? found(frame, loop, `${loop.turns.toLocaleString('en')} turns`, [], ms) : null;
}

function naming(data: DataValue): string {
  const name = `${data.source.name}${data.path}`;
  switch (data.source.kind) {
    case 'request':
      return `\`${name}\` of the request`;
    case 'kept':
      return `\`${name}\`, which a request has left there`;
    case 'store':
      return `\`${name}\``;
    default:
      return `the rows of \`${name}\``;
  }
}
