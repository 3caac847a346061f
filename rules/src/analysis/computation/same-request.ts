/**
 * What one request brings is gone through while that request is handled. Handlers share objects (services, models, caches), in
 * which what one of them was sent seems to be there for all: a loop that another entry reaches does not run over it, unless it was
 * put where it is kept (`kept.ts`).
 */

import type { Entry } from '../../catalog/model.js';
import type { Contexts } from '../contexts.js';
import type { Edge, Frame } from '../frame.js';
import type { FunctionNode } from '../program.js';
import type { Solver } from '../solver.js';
import type { DataSource, DataValue } from '../value.js';

/** Entries that only go on with what the function does that starts them. */
const GOES_ON = new Set<Entry['kind']>(['task', 'background-task', 'stream', 'callback', 'render']);

/** Entries that go on with it later: listeners and timers know what their surroundings know. */
const FOLLOWS = new Set<Entry['kind']>([...GOES_ON, 'event', 'timer', 'job']);

/** What runs before handlers, for any of them. */
const SHARED = new Set<Entry['kind']>(['middleware', 'dependency', 'hook', 'exception-handler', 'strategy']);

const enters = ({ entry }: Edge): boolean => entry !== null && !FOLLOWS.has(entry.kind);

const isWithin = (edge: Edge, kinds: ReadonlySet<Entry['kind']>): boolean =>
  edge.how !== 'import' && edge.how !== 'coroutine' && edge.how !== 'never' && (edge.entry === null || kinds.has(edge.entry.kind));

/** A call of more functions than this is one place for many ways: which of them goes on in one run cannot be told. */
const MAX_CALLEES = 6;

export class Requests {
  private readonly callers = new Map<Frame, Edge[]>();
  private readonly byFunction = new Map<string, Frame[]>();
  /** Frames that are registered by one call: `router.post(path, validate(schema), handler)`. */
  private readonly together = new Map<string, Set<Frame>>();
  private readonly entered = new Map<Frame, Edge[]>();
  private readonly known = new Map<string, ReadonlySet<Frame> | null>();
  private readonly callees = new Map<string, Set<FunctionNode>>();
  private isRead = false;

  constructor(
    private readonly s: Solver,
    private readonly contexts: Contexts,
  ) {}

  /** Most programs go through nothing that clients send. */
  private read(): void {
    if (this.isRead) return;
    this.isRead = true;
    for (const frame of this.s.frames.values()) {
      const key = `f${frame.fn.id}`;
      const same = this.byFunction.get(key);
      if (same) same.push(frame);
      else this.byFunction.set(key, [frame]);
      for (const edge of frame.edges) {
        if (enters(edge)) {
          push(this.entered, edge.to, edge);
          const place = placeOf(edge);
          this.together.set(place, (this.together.get(place) ?? new Set<Frame>()).add(edge.to));
        }
        if (this.contexts.of(frame) === 0 || !isWithin(edge, FOLLOWS)) continue;
        push(this.callers, edge.to, edge);
        const place = placeOf(edge);
        this.callees.set(place, (this.callees.get(place) ?? new Set<FunctionNode>()).add(edge.to.fn));
      }
    }
  }

  /**
   * The way from where a frame is entered while all that it needs is there, the edge nearest to the frame first;
   * null where no entry brings that.
   */
  wayTo(boundary: Frame, needs: readonly DataValue[]): readonly Edge[] | null {
    let way: readonly Edge[] = [];
    for (const { source } of needs) {
      const handling = source.kind === 'request' ? this.handling(source) : null;
      if (handling === null) continue;
      const found = this.wayFrom(handling, boundary);
      if (!found) return null;
      way = found;
    }
    return way;
  }

  /** The functions that run while the one does that is sent this, it and its callers; null for what any handler may be sent. */
  private handling(source: DataSource): ReadonlySet<Frame> | null {
    const known = this.known.get(source.key);
    if (known !== undefined) return known;
    this.read();
    const frames = this.byFunction.get(source.key);
    const all = frames ? this.around(frames) : null;
    this.known.set(source.key, all);
    return all;
  }

  private around(frames: readonly Frame[]): ReadonlySet<Frame> | null {
    const callers = new Set(frames);
    const others = new Set<Frame>();
    // What a handler gets as an argument stands for whoever registers it: `socket.on('chat', (message) => …)`.
    for (const frame of frames) for (const edge of frame.edges) if (enters(edge)) others.add(edge.to);
    for (const frame of callers) {
      const entries = this.entered.get(frame) ?? [];
      if (entries.some(({ entry }) => entry && SHARED.has(entry.kind))) return null;
      for (const edge of entries) for (const other of this.together.get(placeOf(edge)) ?? []) others.add(other);
      if (entries.length > 0) continue;
      for (const edge of this.callers.get(frame) ?? []) if (isWithin(edge, GOES_ON) && !this.isDispatch(edge)) callers.add(edge.from);
    }
    return new Set([...callers, ...others]);
  }

  private isDispatch(edge: Edge): boolean {
    return (this.callees.get(placeOf(edge))?.size ?? 0) > MAX_CALLEES;
  }

  private wayFrom(handling: ReadonlySet<Frame>, boundary: Frame): readonly Edge[] | null {
    const by = new Map<Frame, Edge | null>([[boundary, null]]);
    for (const frame of by.keys()) {
      if (handling.has(frame)) return wayDown(by, frame);
      for (const edge of this.callers.get(frame) ?? []) if (!by.has(edge.from)) by.set(edge.from, edge);
    }
    return null;
  }
}

const placeOf = (edge: Edge): string => `${edge.from.id}:${edge.at}`;

function push<Key, Item>(all: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = all.get(key);
  if (known) known.push(item);
  else all.set(key, [item]);
}

function wayDown(by: ReadonlyMap<Frame, Edge | null>, from: Frame): readonly Edge[] {
  const way: Edge[] = [];
  for (let edge = by.get(from); edge; edge = by.get(edge.to)) way.unshift(edge);
  return way;
}
