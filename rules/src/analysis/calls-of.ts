/** Which expressions run a function, for fixes that change the function for all its callers. */

import type { Awaits } from '../catalog/model.js';
import type { ClassFacts } from '../facts/facts.js';
import type { FunctionNode } from './program.js';
import type { Edge } from './frame.js';
import type { Solver } from './solver.js';

/** Another class has a method of this name: one may stand for the other, in JavaScript if they have a base or an interface in common. */
function sharesMethodName(solver: Solver, fn: FunctionNode): boolean {
  const { cls, name } = fn.facts;
  if (cls < 0) return false;
  const own = fn.module.classes[cls];
  const python = fn.module.file.facts.language === 'python';
  for (const module of solver.modules.values())
    for (const other of module.functions) {
      if (other === fn || other.facts.cls < 0 || other.facts.name !== name) continue;
      const theirs = module.classes[other.facts.cls];
      if (python || !own || !theirs || own === theirs || haveCommon(ancestors(solver, own.facts), ancestors(solver, theirs.facts)))
        return true;
    }
  return false;
}

/** Names of the class, its bases and interfaces, and of theirs. */
function ancestors(solver: Solver, facts: ClassFacts): ReadonlySet<string> {
  const names = new Set([facts.name]);
  for (const name of names)
    for (const module of solver.modules.values())
      for (const each of module.classes)
        if (each.facts === facts || each.facts.name === name)
          for (const text of JSON.stringify([each.facts.bases, each.facts.implements]).matchAll(NAMES)) names.add(text[1] ?? '');
  return names;
}

const NAMES = /"(?:name|property)":"([A-Za-z_$][\w$]*)"/g;

const haveCommon = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => each !== '' && b.has(each));

export interface Calls {
  readonly places: readonly { readonly file: string; readonly at: number; readonly end: number }[];
  readonly plain: boolean;
  /** Libraries that run it later and wait for it: where it is handed to them. */
  readonly handed: readonly HandedOver[];
  /** The analysis knows what the call runs, and it is something else. */
  readonly others: (place: { readonly file: string; readonly at: number; readonly end: number }) => boolean;
}

export interface HandedOver {
  readonly file: string;
  readonly at: number;
  readonly end: number;
  readonly awaits: Awaits;
}

/** `at` is where the function starts (`FunctionFacts.at`). */
export function callsIn(solver: Solver): (fn: { readonly file: string; readonly at: number }) => Calls | null {
  let edgesTo: Map<FunctionNode, Edge[]> | undefined;
  let targets: Map<string, Set<FunctionNode>> | undefined;
  const index = (): void => {
    edgesTo = new Map();
    targets = new Map();
    for (const frame of solver.frames.values())
      for (const edge of frame.edges) {
        const known = edgesTo.get(edge.to.fn);
        if (known) known.push(edge);
        else edgesTo.set(edge.to.fn, [edge]);
        const place = `${edge.from.fn.module.file.path}:${edge.at}:${edge.end}`;
        const there = targets.get(place);
        if (there) there.add(edge.to.fn);
        else targets.set(place, new Set([edge.to.fn]));
      }
  };
  return ({ file, at }) => {
    const fn = solver.module(file)?.functions.find((each) => each.facts.at === at && each.facts.index > 0);
    if (!fn) return null;
    if (!edgesTo || !targets) index();
    const edges = edgesTo?.get(fn) ?? [];
    const places = new Map<string, { file: string; at: number; end: number }>();
    const handed = new Map<string, HandedOver>();
    let plain = !sharesMethodName(solver, fn);
    for (const edge of edges) {
      const place = { file: edge.from.fn.module.file.path, at: edge.at, end: edge.end };
      const key = `${place.file}:${place.at}:${place.end}`;
      if (edge.callback && edge.awaits) {
        handed.set(key, { ...place, awaits: edge.awaits });
        continue;
      }
      places.set(key, place);
      if (edge.how !== 'here' || edge.callback || (targets?.get(key)?.size ?? 0) > 1) plain = false;
    }
    const others: Calls['others'] = (place) => {
      const there = targets?.get(`${place.file}:${place.at}:${place.end}`);
      return there !== undefined && !there.has(fn);
    };
    return { places: [...places.values()], plain, handed: [...handed.values()], others };
  };
}
