/** `del x[k]`, `del x.a`, `delete x.a`: what deleting runs. */

import type { Expr } from '../facts/facts.js';
import { positional } from './call-site.js';
import { callMember } from './calls.js';
import { deleteMember } from './attribute-hooks.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { isPython } from './program.js';
import { askProxies } from './proxies.js';
import { placeOf } from './statements.js';
import type { Solver } from './solver.js';

export function deleteTarget(s: Solver, frame: Frame, target: Expr): void {
  const place = placeOf(target);
  if (target.kind !== 'index' && target.kind !== 'member') {
    evaluate(s, frame, target);
    return;
  }
  const objects = evaluate(s, frame, target.object);
  const keys = target.kind === 'index' ? evaluate(s, frame, target.key) : [s.values.string(target.name)];
  askProxies(s, frame, objects, 'deleteProperty', place, keys);
  for (const object of objects)
    if (target.kind === 'member') deleteMember(s, frame, object, target.name, place);
    else if (isPython(frame.fn.module)) callMember(s, frame, object, '__delitem__', positional(keys), place);
}
