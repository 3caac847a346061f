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
