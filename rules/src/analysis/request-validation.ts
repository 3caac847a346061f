/** Models that a framework makes from the request, on the loop, before it calls the handler: their validators run there. */

import type { Entry } from '../catalog/model.js';
import type { TypeExpr } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import { runValidators } from './calls.js';
import { membersOf } from './classes.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import type { InstanceValue } from './value.js';

/** Models in models are looked at this deep. */
const MAX_DEPTH = 4;

const validation: Entry = { kind: 'hook' };

export function validateParameter(s: Solver, frame: Frame, env: Frame, site: CallSite, type: TypeExpr): void {
  const seen = new Set<InstanceValue>();
  let level = modelsOf(s, env, type);
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: InstanceValue[] = [];
    for (const model of level) {
      if (seen.has(model)) continue;
      seen.add(model);
      const manner = { how: 'loop', callback: true, entry: validation, entryName: model.cls.cls.facts.name } as const;
      runValidators(s, frame, site, model.cls, model, manner);
      for (const cls of lineage(s, frame, model.cls)) {
        if (cls.kind !== 'class') continue;
        for (const members of membersOf(cls.cls).values())
          for (const member of members) if (member.kind === 'field' && member.type) next.push(...modelsOf(s, cls.env, member.type));
      }
    }
    level = next;
  }
}

/** Classes of the program in a type: `Order`, `list[Order]`, `Order | None`. */
function modelsOf(s: Solver, env: Frame, type: TypeExpr): readonly InstanceValue[] {
  const own = typeValues(s, env, type).flatMap((value) => (value.kind === 'instance' ? [value] : []));
  const parts = type.kind === 'ref' ? type.args : type.kind === 'union' ? type.types : [];
  return [...own, ...parts.flatMap((part) => [...modelsOf(s, env, part)])];
}
