/**
 * Models that a framework makes from the request before it calls the handler, and writes out after: their validators and serializers
 * run on the loop, wherever the handler runs.
 */

import type { Entry } from '../catalog/model.js';
import type { TypeExpr } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import type { Manner } from './calls.js';
import { runModelHooks, runTypeHooks } from './model-hooks.js';
import type { ModelHook } from './class-state.js';
import { membersOf } from './classes.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { lineage } from './lineage.js';
import type { Solver } from './solver.js';
import { instancesOf, typeValues } from './types.js';
import { NONE, type DataValue, type FunctionValue, type InstanceValue, type Values } from './value.js';

/** Models in models are looked at this deep. */
const MAX_DEPTH = 4;

const byFramework: Entry = { kind: 'hook' };

export function validateParameter(s: Solver, frame: Frame, env: Frame, site: CallSite, type: TypeExpr, from: DataValue | null): void {
  runHooksOf(s, frame, site, modelsOf(s, env, type), 'validator', null, from);
  runTypeHooks(s, frame, site, env, type, 'validator', { how: 'loop', callback: true, entry: byFramework });
}

/** `response_model=Model`, or else the annotation of what the handler returns. */
export function serializeResult(s: Solver, frame: Frame, site: CallSite, handler: FunctionValue): void {
  const model = (site.outerArgs ?? site.args).named.get('response_model');
  const { returnType } = handler.fn.facts;
  const given = model?.flatMap((value) => [...instancesOf(s, value)]) ?? NONE;
  const models = model ? modelsIn(s, frame, given) : returnType ? modelsOf(s, handler.env ?? frame, returnType) : [];
  runHooksOf(s, frame, site, models, 'serializer', null);
}

/** `model.model_dump()`. */
export function serialize(s: Solver, frame: Frame, site: CallSite, instance: InstanceValue): void {
  runHooksOf(s, frame, site, [instance], 'serializer', { how: 'here' });
}

/** Runs the hooks of models and of the models in them. */
function runHooksOf(
  s: Solver,
  frame: Frame,
  site: CallSite,
  models: readonly InstanceValue[],
  hook: ModelHook,
  manner: Manner | null,
  from: DataValue | null = null,
): void {
  const seen = new Set<InstanceValue>();
  let level = models;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: InstanceValue[] = [];
    for (const model of level) {
      if (seen.has(model)) continue;
      seen.add(model);
      const alone: Manner = { how: 'loop', callback: true, entry: byFramework, entryName: model.cls.cls.facts.name };
      runModelHooks(s, frame, site, model, hook, manner ?? alone, from);
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

/** Instances among some values and in the collections among them. */
const modelsIn = (s: Solver, frame: Frame, values: Values): readonly InstanceValue[] =>
  [...values, ...elementsOf(s, frame, values)].flatMap((value) => (value.kind === 'instance' ? [value] : []));
