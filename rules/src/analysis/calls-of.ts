/** Which expressions run a function, for fixes that change the function for all its callers. */

import type { Awaits } from '../catalog/model.js';
import { familiesIn } from './families.js';
import type { FunctionNode } from './program.js';
import type { Edge } from './frame.js';
import type { Solver } from './solver.js';

interface Place {
  readonly file: string;
  readonly at: number;
  readonly end: number;
}

export interface Calls {
  /** Every call of the function or of one that stands for it. */
  readonly places: readonly Place[];
  readonly plain: boolean;
  /** Libraries that run it later and wait for it: where it is handed to them. */
  readonly handed: readonly HandedOver[];
  /** The analysis knows what the call runs, and it is something else. */
  readonly others: (place: Place) => boolean;
  /** What else has to change with it, by where it starts. */
  readonly family: readonly FunctionStart[];
  /** Members without a body that have to change with it. */
  readonly signatures: readonly FunctionStart[];
  /** Why it cannot be changed for all that stand for it. */
  readonly why: string | null;
}

/** `at` is where it starts (`FunctionFacts.at`, `MemberFacts.at`). */
export interface FunctionStart {
  readonly file: string;
  readonly at: number;
}

export interface HandedOver {
  readonly file: string;
  readonly at: number;
  readonly end: number;
  readonly awaits: Awaits;
}

export function callsIn(solver: Solver): (fn: FunctionStart) => Calls | null {
  const edgesTo = new Map<FunctionNode, Edge[]>();
  const targets = new Map<string, Set<FunctionNode>>();
  let isIndexed = false;
  const index = (): void => {
    isIndexed = true;
    for (const frame of solver.frames.values())
      for (const edge of frame.edges) {
        const known = edgesTo.get(edge.to.fn);
        if (known) known.push(edge);
        else edgesTo.set(edge.to.fn, [edge]);
        const key = keyOf(placeOf(edge));
        const there = targets.get(key);
        if (there) there.add(edge.to.fn);
        else targets.set(key, new Set([edge.to.fn]));
      }
  };
  const familyOf = familiesIn(solver, (fn) =>
    (edgesTo.get(fn) ?? []).flatMap((edge) => (isPlain(edge) ? [...(targets.get(keyOf(placeOf(edge))) ?? [])] : [])),
  );
  return ({ file, at }) => {
    const fn = solver.module(file)?.functions.find((each) => each.facts.at === at && each.facts.index > 0);
    if (!fn) return null;
    if (!isIndexed) index();
    const { functions, signatures, why } = familyOf(fn);
    const places = new Map<string, Place>();
    const handed = new Map<string, HandedOver>();
    let plain = true;
    for (const each of functions)
      for (const edge of edgesTo.get(each) ?? []) {
        const place = placeOf(edge);
        if (edge.callback && edge.awaits) {
          handed.set(keyOf(place), { ...place, awaits: edge.awaits });
          continue;
        }
        places.set(keyOf(place), place);
        const all = targets.get(keyOf(place)) ?? [];
        if (!isPlain(edge) || [...all].some((other) => !functions.has(other))) plain = false;
      }
    const others: Calls['others'] = (place) => {
      const there = targets.get(keyOf(place));
      return there !== undefined && ![...there].some((each) => functions.has(each));
    };
    const family = [...functions].filter((each) => each !== fn).map((each) => ({ file: each.module.file.path, at: each.facts.at }));
    return { places: [...places.values()], plain, handed: [...handed.values()], others, family, signatures, why };
  };
}

const placeOf = (edge: Edge): Place => ({ file: edge.from.fn.module.file.path, at: edge.at, end: edge.end });

const keyOf = ({ file, at, end }: Place): string => `${file}:${at}:${end}`;

const isPlain = (edge: Edge): boolean => edge.how === 'here' && !edge.callback;
