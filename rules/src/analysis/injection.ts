/** Dependency injection by parameters: `db: Session = Depends(get_db)`, `db: Annotated[Session, Depends(get_db)]`. */

import type { Callback } from '../catalog/model.js';
import type { CallArguments, CallSite } from './call-site.js';
import { invokeCallback } from './callbacks.js';
import { frameFor } from './calls.js';
import { newData } from './data.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { parameterFromOutside } from './request-parameters.js';
import { serializeResult, validateParameter } from './request-validation.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { NONE, union, type FunctionValue, type Value, type Values } from './value.js';

const MAX_DEPTH = 12;
let depth = 0;

/** Computes the injected parameters of a handler by running what they depend on. */
export function injectDependencies(
  s: Solver,
  frame: Frame,
  site: CallSite,
  callback: Callback,
  handler: FunctionValue,
  self: Value | null,
  args: CallArguments,
): void {
  if (depth > MAX_DEPTH) return;
  depth++;
  try {
    const callee = frameFor(s, handler, self, args, site);
    injectInto(s, frame, site, callback, handler, callee);
    if (callback.entry?.kind === 'route') serializeResult(s, frame, site, handler);
    // The framework reads the signature of what a wrapper stands for.
    for (const behind of s.wrapped.get(s.values.fn(handler.fn, handler.env)) ?? [])
      if (behind.kind === 'function') injectInto(s, frame, site, callback, behind, null);
  } finally {
    depth--;
  }
}

function injectInto(s: Solver, frame: Frame, site: CallSite, callback: Callback, handler: FunctionValue, callee: Frame | null): void {
  const env = handler.env ?? frame;
  const { injects = [], arg } = callback;
  const dependency: Callback = { arg, injects, runs: 'pool-if-sync', entry: { kind: 'dependency' } };
  // Decorators of resolvers are written without a call as well.
  const isAsked = site.outerName !== undefined || callback.entry?.kind === 'resolver';
  handler.fn.facts.params.forEach((param, i) => {
    if (callee && isAsked) parameterFromOutside(s, env, callee, i);
    const types = param.type ? typeValues(s, env, param.type) : NONE;
    const values = union(param.default ? evaluate(s, env, param.default) : NONE, types);
    if (param.type && !values.some((value) => value.kind === 'native' && injects.includes(value.type)))
      validateParameter(s, frame, env, site, param.type, callee && isAsked ? newData(s, `f${callee.fn.id}`, 'request', param.name) : null);
    for (const value of values) {
      if (value.kind !== 'native' || !injects.includes(value.type)) continue;
      const captured = union(s.read(frame, s.field(value, 'arg0')), s.read(frame, s.field(value, 'dependency')));
      const targets = captured.length > 0 ? captured : types.flatMap((each) => (each.kind === 'instance' ? [each.cls] : []));
      const place = {
        at: param.default ? (param.default.kind === 'typed' ? site.at : param.default.at) : site.at,
        end: site.end,
        name: param.name,
      };
      const results = runDependency(s, frame, { ...site, ...place, key: `${site.key}:${param.name}` }, dependency, targets);
      const cell = callee?.params[i];
      if (cell) s.write(cell, results);
    }
  });
}

function runDependency(s: Solver, frame: Frame, site: CallSite, dependency: Callback, targets: Values): Values {
  let out: Values = NONE;
  for (const value of invokeCallback(s, frame, site, dependency, targets))
    out = union(out, value.kind === 'generator' ? iterate(s, frame, [value], site, true) : [value]);
  return out;
}
