/** Which modules load which through the imports at their top. */

import type { Frame } from './frame.js';
import type { ModuleNode } from './program.js';
import type { Solver } from './solver.js';

/** Who imports a module at its top level. */
type Importers = ReadonlyMap<ModuleNode, ReadonlySet<ModuleNode>>;

export function importersAtTop(s: Solver): Importers {
  const out = new Map<ModuleNode, Set<ModuleNode>>();
  for (const frame of s.moduleFrames.values()) {
    if (frame.fn.module.file.role !== 'source') continue;
    for (const edge of frame.edges) {
      if (edge.how !== 'import' || edge.to.fn.module === frame.fn.module) continue;
      const known = out.get(edge.to.fn.module);
      if (known) known.add(frame.fn.module);
      else out.set(edge.to.fn.module, new Set([frame.fn.module]));
    }
  }
  return out;
}

/**
 * Is `other` loaded by nobody but `module`? Then a function of `other` that imports `module` finds it loaded: it only breaks a
 * circle, as an endpoint does that imports the module of its application.
 */
export function isLoadedBy({ fn: { module } }: Frame, other: ModuleNode, importers: Importers): boolean {
  const seen = new Set([other]);
  let reached = false;
  for (const each of seen) {
    const above = importers.get(each);
    if (!above) return false;
    for (const importer of above) {
      if (importer === module) reached = true;
      else seen.add(importer);
    }
  }
  return reached;
}

/**
 * Modules that no other loads, that give nothing to others and after which nothing goes on: scripts, or forgotten. What they
 * register with modules that they load is there in a process of their own only.
 */
export function forgottenModules(s: Solver): ReadonlySet<ModuleNode> {
  let known = forgotten.get(s);
  if (!known) forgotten.set(s, (known = s.loadsUnknown ? NO_MODULES : findForgotten(s)));
  return known;
}

/** It is asked for several times, when everything has run. */
const forgotten = new WeakMap<Solver, ReadonlySet<ModuleNode>>();

function findForgotten(s: Solver): ReadonlySet<ModuleNode> {
  const loads = new Map<ModuleNode, Set<ModuleNode>>();
  const loaded = new Set<ModuleNode>();
  const busy = new Set<ModuleNode>();
  for (const frame of s.frames.values())
    for (const { how, to } of frame.edges) {
      const from = frame.fn.module;
      if (how === 'loop' || how === 'pool') busy.add(from);
      if (to.fn.facts.kind !== 'module' || to.fn.module === from) continue;
      loaded.add(to.fn.module);
      if (how === 'import') loads.set(from, (loads.get(from) ?? new Set()).add(to.fn.module));
    }
  const goesOn = (module: ModuleNode): boolean => {
    const closure = new Set([module]);
    for (const each of closure) {
      if (busy.has(each)) return true;
      for (const next of loads.get(each) ?? NO_MODULES) closure.add(next);
    }
    return false;
  };
  const out = new Set<ModuleNode>();
  for (const { fn, exports } of s.moduleFrames.values()) {
    const { role, facts } = fn.module.file;
    const gives = exports.size > 0 || facts.moduleKind === 'cjs';
    if (role === 'source' && facts.language === 'javascript' && !gives && !loaded.has(fn.module) && !goesOn(fn.module)) out.add(fn.module);
  }
  return out;
}

const NO_MODULES: ReadonlySet<ModuleNode> = new Set();
