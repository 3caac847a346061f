/** Computation whose size can be told from where it comes in. */

import type { Edge, Frame } from '../frame.js';
import type { DataSource, DataValue } from '../value.js';
import type { HeavyLoop } from './heavy-loops.js';
import type { Work } from './work.js';

/**
 * Collections of a request, or a store, that seem to make more places than this heavy were merged into what the whole program
 * passes around (a message, a context): which of them they really reach cannot be told. A number is no container that others are
 * put into: one that bounds loops in many places (of each model that a server can ask) does.
 */
const MAX_PLACES = { request: 6, kept: 6, store: 12, rows: 12 } as const;

const isContainer = ({ shape }: DataValue): boolean => shape !== 'number' && shape !== 'span' && shape !== 'count';

/** Leaves out loops whose input is everywhere. */
export function traceable(loops: ReadonlyMap<Frame, readonly HeavyLoop[]>): ReadonlyMap<Frame, readonly HeavyLoop[]> {
  const places = new Map<DataSource, Set<string>>();
  for (const [frame, all] of loops)
    for (const { needs, at } of all)
      for (const { source } of needs.filter(isContainer)) {
        const known = places.get(source) ?? new Set<string>();
        places.set(source, known.add(`${frame.fn.module.file.path}:${at}`));
      }
  const isScattered = (loop: HeavyLoop): boolean =>
    loop.needs.filter(isContainer).some(({ source }) => (places.get(source)?.size ?? 0) > MAX_PLACES[source.kind]);
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
