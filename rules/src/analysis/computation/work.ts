/** What a function goes through when it is called, and whether that passes through a call. */

import { EXTENT } from '../data.js';
import type { Edge, Frame, LoopSite, Pause } from '../frame.js';
import { pauses } from '../pauses.js';
import type { Solver } from '../solver.js';
import { isFromOutside, type DataValue, type ShortValue, type Value, type Values } from '../value.js';

/** A loop that runs during a call, with one thing that its turns grow with. */
export interface Term {
  readonly frame: Frame;
  readonly loop: LoopSite;
  readonly extent: DataValue;
}

const MAX_TERMS = 24;

export const isInside = (inner: LoopSite | null, outer: LoopSite): boolean => {
  for (let loop = inner; loop; loop = loop.parent) if (loop === outer) return true;
  return false;
};

/** By this request, or by one before it? */
export const isSent = ({ source }: DataValue): boolean => source.kind === 'request' || source.kind === 'kept';

const sentAs = ({ source }: DataValue) => source.origin ?? source;

/** Handlers name what they are sent alike; what one was sent is never gone through for another. */
export const isSameSource = (a: DataValue, b: DataValue): boolean =>
  sentAs(a) === sentAs(b) || (a.source.kind === b.source.kind && a.source.name === b.source.name);

/** Are these parts of each element of the other collection? Then going through all of them is linear in the whole. */
export const isPartOf = (part: DataValue, whole: DataValue): boolean =>
  isSameSource(part, whole) && (part.path.startsWith(`${whole.path}[]`) || (whole.path !== '' && part.path.startsWith(`${whole.path}.`)));

/** Has a request put this into the store, as an element or a part of one? */
export const isKeptIn = (part: DataValue, store: DataValue): boolean =>
  part.source.kind === 'kept' && part.source.key.startsWith(`${store.source.key}|`);

export const originOf = (value: DataValue | ShortValue): DataValue => (value.kind === 'short' ? value.of : value);

const lengthOf = (value: Value): number => (value.kind === 'short' ? value.most : Infinity);

export class Work {
  private readonly known = new Map<Frame, readonly Term[]>();
  private readonly paused = new Map<Frame, readonly Pause[]>();

  constructor(private readonly s: Solver) {}

  /** Does the loop let the event loop go on between its turns? */
  isPaused(frame: Frame, loop: LoopSite): boolean {
    let all = this.paused.get(frame);
    if (!all) this.paused.set(frame, (all = frame.pauses.filter((pause) => pauses(frame, pause))));
    return all.some((pause) => isInside(pause.loop, loop));
  }

  /** Calls in a frame that run at once, in a loop or anywhere. */
  *calls(frame: Frame, loop: LoopSite | null): Iterable<Edge> {
    for (const edge of frame.edges) {
      if (edge.how !== 'here' || edge.to === frame || (loop && !isInside(edge.loop, loop))) continue;
      if (edge.to.fn.facts.kind !== 'module') yield edge;
    }
  }

  /** Loops that a call of the frame runs through without a pause, its callees' included. */
  terms(frame: Frame): readonly Term[] {
    const known = this.known.get(frame);
    if (known) return known;
    // Cycles add nothing.
    this.known.set(frame, []);
    const out: Term[] = [];
    for (const loop of frame.loops) if (!this.isPaused(frame, loop)) for (const extent of loop.extent) out.push({ frame, loop, extent });
    for (const edge of this.calls(frame, null)) {
      if (edge.loop && this.isPaused(frame, edge.loop)) continue;
      for (const term of this.terms(edge.to)) if (out.length < MAX_TERMS && this.passes(edge, term.extent)) out.push(term);
    }
    this.known.set(frame, out);
    return out;
  }

  /** Can the callee have this from this very call? What it does not get by its parameters it has anyway. */
  passes(edge: Edge, data: DataValue | ShortValue): boolean {
    const { params } = edge.to;
    const holders = params.flatMap((cell, i) => (this.holds(cell.values, data) ? [i] : []));
    if (holders.length === 0 || !edge.given) return true;
    return holders.some((i) => this.holds(edge.given?.[i] ?? [], data));
  }

  /** Does this call give it to each parameter of the callee that some call gives it to? */
  passesToAll(edge: Edge, data: DataValue): boolean {
    return edge.to.params.every(
      ({ values }, i) => !this.holds(values, data) || edge.given === null || this.holds(edge.given[i] ?? [], data),
    );
  }

  private holds(values: Values, data: DataValue | ShortValue): boolean {
    return values.some((value) => this.covers(value, originOf(data)) && lengthOf(value) >= lengthOf(data));
  }

  private covers(value: Value, data: DataValue): boolean {
    if (isFromOutside(value)) {
      const { source, path } = originOf(value);
      return source === data.source && data.path.startsWith(path);
    }
    return (
      (value.kind === 'object' || value.kind === 'native') &&
      this.s.held(value, EXTENT).some((each) => each.kind === 'data' && each.source === data.source)
    );
  }
}
