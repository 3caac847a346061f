/** Computation whose size can be told from where it comes in. */

import type { Edge, Frame } from '../frame.js';
import type { DataSource } from '../value.js';
import type { HeavyLoop } from './heavy-loops.js';
import type { Work } from './work.js';

/**
 * A request, or a store, that seems to make more places than this heavy was merged into what the whole program passes around
 * (a message, a context): which of them it really reaches cannot be told.
 */
const MAX_PLACES = { request: 6, store: 12, rows: 12 } as const;

/** Leaves out loops whose input is everywhere. */
export function traceable(loops: ReadonlyMap<Frame, readonly HeavyLoop[]>): ReadonlyMap<Frame, readonly HeavyLoop[]> {
  const places = new Map<DataSource, Set<string>>();
  for (const [frame, all] of loops)
    for (const { needs, at } of all)
      for (const { source } of needs) {
        const known = places.get(source) ?? new Set<string>();
        places.set(source, known.add(`${frame.fn.module.file.path}:${at}`));
      }
  const isScattered = (loop: HeavyLoop): boolean =>
    loop.needs.some(({ source }) => (places.get(source)?.size ?? 0) > MAX_PLACES[source.kind]);
  return new Map([...loops].map(([frame, all]) => [frame, all.filter((loop) => !isScattered(loop))]));
}

/** A loop that one way leads more different things to than this goes through something merged: which of them is there cannot be told. */
const MAX_INPUTS = 3;

/** Can it be told what the loops go through when they are reached by these calls? */
export const isTold = (work: Work, edges: readonly Edge[], { among }: HeavyLoop): boolean =>
  among.every((extent) => {
    const inputs = new Set<string>();
    for (const data of extent) if (edges.every((edge) => work.passes(edge, data))) inputs.add(`${data.source.name}${data.path}`);
    return inputs.size <= MAX_INPUTS;
  });
