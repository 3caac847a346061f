/** Computation whose size can be told from where it comes in. */

import type { Frame } from '../frame.js';
import type { DataSource } from '../value.js';
import type { HeavyLoop } from './heavy-loops.js';

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
