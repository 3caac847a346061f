/** From a primitive site up to where the loop leaves the user's async code. */

import { LOOP, STARTUP, type Contexts } from './contexts.js';
import type { Edge, Frame } from './frame.js';
import { servesIn } from './service-loops.js';
import type { Solver } from './solver.js';
import { NONE, type Values } from './value.js';

export interface Chain<Site> {
  readonly boundary: Frame;
  /** Edges from the boundary down; empty when the primitive stands in the boundary itself. */
  readonly edges: readonly Edge[];
  readonly frame: Frame;
  readonly primitive: Site;
}

/** Callers of each frame by calls that run at once. */
function callersOf(s: Solver): ReadonlyMap<Frame, readonly Edge[]> {
  const callers = new Map<Frame, Edge[]>();
  for (const frame of s.frames.values())
    for (const edge of frame.edges) {
      if (edge.how !== 'here' && edge.how !== 'import') continue;
      const known = callers.get(edge.to);
      if (known) known.push(edge);
      else callers.set(edge.to, [edge]);
    }
  return callers;
}

/** Frames that something other than a plain call runs: handlers, listeners, tasks. */
function handlers(s: Solver, contexts: Contexts): ReadonlySet<Frame> {
  const out = new Set<Frame>();
  for (const frame of s.frames.values())
    for (const edge of frame.edges) {
      const later = edge.how === 'loop' && (!edge.entry?.atOnce || contexts.onLoop(frame));
      const runsByItself = later || (edge.how === 'here' && edge.callback && contexts.onLoop(frame));
      if (runsByItself && contexts.onLoop(edge.to)) out.add(edge.to);
    }
  for (const [frame, by] of contexts.reachedBy) if (by === null) out.add(frame);
  return out;
}

export class Boundaries {
  private readonly callers: ReadonlyMap<Frame, readonly Edge[]>;
  private readonly handlers: ReadonlySet<Frame>;

  constructor(
    s: Solver,
    private readonly contexts: Contexts,
  ) {
    this.callers = callersOf(s);
    this.handlers = handlers(s, contexts);
  }

  /** Is this where a reader would look: an async function, a handler or callback, or a function written inside one. */
  private stands(frame: Frame): boolean {
    const { facts } = frame.fn;
    if (facts.kind === 'module') return servesIn(frame) !== null && this.handlers.has(frame);
    if (facts.kind === 'class' || facts.kind === 'fields' || facts.kind === 'statics') return false;
    if (facts.async || this.handlers.has(frame)) return true;
    const inline = facts.kind === 'arrow' || facts.kind === 'lambda' || (facts.kind === 'function' && facts.cls < 0);
    return inline && isInline(frame) && frame.env !== null && this.contexts.onLoop(frame.env) && this.stands(frame.env);
  }

  /** The shortest chain from each boundary to a primitive site. */
  *chains<Site>(frame: Frame, primitive: Site, context: typeof LOOP | typeof STARTUP): Iterable<Chain<Site>> {
    interface Step {
      readonly frame: Frame;
      readonly edges: readonly Edge[];
    }
    const seen = new Set<Frame>([frame]);
    const seenThrough = new Map<Frame, Set<Frame>>();
    const queue: Step[] = [{ frame, edges: [] }];
    // The queue grows while it is walked.
    for (const step of queue) {
      if (context === STARTUP ? this.startsUp(step.frame) : this.stands(step.frame)) {
        yield { boundary: step.frame, edges: step.edges, frame, primitive };
        continue;
      }
      const [down] = step.edges;
      for (const edge of this.callers.get(step.frame) ?? []) {
        if (down && step.frame.shared && !hands(edge, down)) continue;
        if ((context === LOOP && this.contexts.isSilent(edge)) || (this.contexts.of(edge.from) & context) === 0) continue;
        if (context === LOOP && this.stands(edge.from)) {
          // Every call in a boundary is one of its own.
          if (edge.from !== step.frame) yield { boundary: edge.from, edges: [edge, ...step.edges], frame, primitive };
          continue;
        }
        if (edge.from.shared) {
          const through = seenThrough.get(edge.from) ?? new Set();
          if (through.has(edge.to)) continue;
          seenThrough.set(edge.from, through.add(edge.to));
        } else if (seen.has(edge.from)) continue;
        seen.add(edge.from);
        queue.push({ frame: edge.from, edges: [edge, ...step.edges] });
      }
    }
  }

  private startsUp(frame: Frame): boolean {
    return frame.fn.facts.kind === 'module' || frame.fn.facts.async || (this.contexts.of(frame) & STARTUP) === 0;
  }
}

/**
 * Where a frame runs for calls that give different functions, and calls one of them: does this call give that one?
 * Frames that share their arguments would lead from every caller to what any of them gives.
 */
function hands({ to: shared, given }: Edge, { to: { fn, env } }: Edge): boolean {
  if (!given) return true;
  const among = (values: Values): boolean => values.some((value) => value.kind === 'function' && value.fn === fn && value.env === env);
  const positions = shared.params.flatMap((param, i) => (among(param.values) ? [i] : []));
  return positions.length === 0 || positions.some((i) => among(given[i] ?? NONE));
}

/** A function written where it is used: nothing but its surroundings names it. */
const isInline = (frame: Frame): boolean => frame.fn.facts.kind !== 'function' || frame.fn.facts.name === '';
