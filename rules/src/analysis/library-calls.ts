/** Calling what the catalog describes. */

import type { Callback, Model, Result } from '../catalog/model.js';
import { admit, mostBytes, noteAdmitted } from './admitted.js';
import { allArguments } from './binding.js';
import { type CallSite, NO_ARGUMENTS } from './call-site.js';
import { callValue, type Manner } from './calls.js';
import { noteReady } from './pauses.js';
import { smallInputs } from './computation/small-inputs.js';
import { holds } from './conditions.js';
import { readMember } from './members.js';
import { largeIn, limited, sizedValues, sizeResult } from './data.js';
import type { EdgeHow, Frame } from './frame.js';
import { iterate } from './iteration.js';
import { unspent } from './lazy.js';
import { noteCombinations, scanOf, within } from './looping.js';
import { noteMatch } from './regexes.js';
import { callUnknown } from './unknown-calls.js';
import { runIntrinsic } from './intrinsics/index.js';
import { CAPTURED, GIVEN, inherit } from './prototypes.js';
import { passedOn } from './passed-on.js';
import { replacedTexts } from './replaced.js';
import { argumentValues, resolveResult } from './results.js';
import { checksAmong, identityOf } from './schemas/request-checks.js';
import { runPathPatterns } from './schemas/run-patterns.js';
import { runRequestTests } from './schemas/run-tests.js';
import type { Solver } from './solver.js';
import { NONE, union, type NativeValue, type Value, type Values } from './value.js';
import { invokeCallback } from './callbacks.js';

type Target = Extract<Value, { kind: 'symbol' | 'method' | 'given' }>;

export function callLibrary(s: Solver, frame: Frame, site: CallSite, target: Target, manner: Manner = { how: 'here' }): Values {
  s.onLibraryCall?.(frame, target);
  if (target.kind === 'symbol' && !target.model) return callUnknown(s, frame, site);
  const model = target.model;
  if (!model) return NONE;
  if (target.kind === 'symbol' && model.is !== undefined)
    return resolveResult(s, frame, model.is, site, null, null).reduce<Values>(
      (all, value) => union(all, callValue(s, frame, site, value, manner)),
      NONE,
    );
  const self = target.kind === 'method' ? target.self : null;
  const outer = target.kind === 'given' ? target.outer : null;
  return callModel(s, frame, site, apiName(target), model, self, outer, manner);
}

/** A library's function that another library runs: on the loop it blocks there, elsewhere nobody here. */
export function handOver(frame: Frame, site: CallSite, target: Extract<Target, { kind: 'symbol' | 'method' }>, how: EdgeHow): Values {
  const { model } = target;
  // With which arguments it is called is not known.
  if (how === 'loop' && model?.blocks && !model.blocks.when && model.blocks.large === undefined)
    frame.primitives.push({
      needs: null,
      at: site.at,
      end: site.end,
      nameAt: site.nameAt,
      api: apiName(target),
      model,
      blocking: model.blocks,
      site,
      self: target.kind === 'method' ? target.self : null,
      once: false,
      later: true,
    });
  return NONE;
}

export function callNative(s: Solver, frame: Frame, site: CallSite, target: NativeValue): Values {
  const model = s.catalog.callOf(target.language, target.type);
  return model ? callModel(s, frame, site, target.type, model, target, null, { how: 'here' }) : NONE;
}

export function callModel(
  s: Solver,
  frame: Frame,
  site: CallSite,
  api: string,
  model: Model,
  self: Value | null,
  outer: CallSite | null,
  manner: Manner,
): Values {
  const overriding = self?.kind === 'instance' && model.delegates ? overridesOf(s, frame, site, self, model.delegates) : NONE;
  for (const override of overriding) callValue(s, frame, { ...site, args: NO_ARGUMENTS }, override, manner);
  const needs =
    model.blocks?.large === undefined
      ? null
      : largeIn(s, frame, sizedValues(s, site, model.blocks.large, self), model.blocks.whole ?? false);
  const small = model.blocks && manner.how === 'here' ? smallInputs(s, site, model.blocks, self) : null;
  if (
    model.blocks &&
    small !== 'all' &&
    manner.how === 'here' &&
    !site.awaited &&
    overriding.length === 0 &&
    needs?.length !== 0 &&
    (!model.blocks.when || holds(s, site, model.blocks.when, self))
  )
    frame.primitives.push({
      needs,
      ...(small && { small }),
      at: site.at,
      end: site.end,
      nameAt: site.nameAt,
      api,
      model,
      blocking: model.blocks,
      site,
      self,
      once: frame.once > 0,
    });
  if (manner.how === 'here' && model.micros !== undefined) frame.costs.push({ loop: frame.loop, micros: model.micros });
  if (site.waitedFor) noteReady(s, frame, site, model, self);
  noteAdmitted(s, site, model);
  if (model.throws) frame.throwing.set(site.end, model.throws);
  if (manner.how === 'here') noteMatch(s, frame, site, model, self);
  if (model.combines && (!model.combinesIf || holds(s, site, model.combinesIf, self))) noteCombinations(s, frame, site, model.combines);
  const scan = scanOf(s, frame, site, model, self);
  const run = (): Values => runModel(s, frame, site, api, model, self, outer);
  const out = scan ? within(frame, scan, run) : run();
  return model.matches ? replacedTexts(s, site, model.matches, self, out) : out;
}

const overridesOf = (s: Solver, frame: Frame, site: CallSite, self: Value, names: readonly string[]): Values =>
  names.flatMap((name) => readMember(s, frame, self, name, site).filter((each) => each.kind === 'function'));

function runModel(s: Solver, frame: Frame, site: CallSite, api: string, model: Model, self: Value | null, outer: CallSite | null): Values {
  const called = outer ? { ...site, outerName: outer.name, outerArgs: outer.args } : site;
  if (consumes(model)) iterate(s, frame, unspent(s, allArguments(site.args)), site, false);
  for (const callback of model.calls ?? []) runCallback(s, frame, called, callback, self);
  if (!model.calls && model.intrinsic === undefined) escape(s, site);
  for (const [type, result] of Object.entries(model.fills ?? {}))
    for (const value of resolveResult(s, frame, result, site, self, outer))
      inherit(s, value, s.values.native(frame.fn.module.file.facts.language, type, ''));
  if (model.intrinsic !== undefined) {
    const values = runIntrinsic(model.intrinsic, { s, frame, site, self, outer, model, api });
    if (values) return sizeResult(s, frame, site, model, self, values);
  }
  let out: Values = NONE;
  if (model.instance !== undefined) out = [newNative(s, frame, site, model)];
  if (model.returns !== undefined) out = union(out, resolveResult(s, frame, model.returns, site, self, outer));
  if (model.gives) out = union(out, [s.values.given(site.name || api, model.gives, site)]);
  return sizeResult(s, frame, site, model, self, out);
}

/** Iterates what it is given before it returns, unless it makes an iterator itself or hands it to somebody else. */
const consumes = ({ intrinsic, calls = [] }: Model): boolean => intrinsic === undefined && calls.every((each) => each.runs === 'here');

function newNative(s: Solver, frame: Frame, site: CallSite, model: Model): NativeValue {
  const { language } = frame.fn.module.file.facts;
  const type = model.instance ?? '';
  if (!model.captures) return s.values.native(language, type, s.catalog.hasIdentity(language, type) ? site.key : '');
  const value = s.values.native(language, type, site.key);
  s.write(s.field(value, CAPTURED), [s.values.boolean(true)]);
  const given = [...site.args.positional.map((values, i) => [`arg${i}`, values] as const), ...site.args.named];
  for (const [name, values] of given) {
    s.write(s.field(value, name), values);
    s.write(s.field(value, GIVEN), [s.values.string(name)]);
  }
  return value;
}

function runCallback(s: Solver, frame: Frame, site: CallSite, callback: Callback, self: Value | null): void {
  const limit = callback.limitedBy === undefined ? null : limitAmong(s, frame, site, callback.limitedBy);
  if (limit !== null && callback.limitedBy !== undefined && callback.entry?.kind === 'middleware') admit(s, callback.limitedBy, limit);
  const values = callbackValues(s, site, callback);
  const plain = (result: Result): Values => resolveResult(s, frame, result, site, self, null);
  // What stands before a handler runs first: it may refuse what is too large.
  const guards: Values = callback.entry?.kind === 'route' ? values.filter((value) => value.kind === 'function').slice(0, -1) : NONE;
  if (guards.length > 0) invokeCallback(s, frame, site, callback, guards, { params: (callback.params ?? []).map(plain) });
  const parts = checksAmong(s, frame, site, callback, guards);
  const identity = parts ? identityOf({ limit, parts }) : limit === null ? null : limited(limit);
  const resolve = (result: Result): Values => {
    const given = plain(result);
    if (identity === null) return given;
    return given.map((value) => (value.kind === 'native' ? s.values.native(value.language, value.type, identity) : value));
  };
  const byCount = new Map(Object.entries(callback.paramsOf ?? {}).map(([count, params]) => [Number(count), params.map(resolve)]));
  const others = values.filter((value) => !guards.includes(value));
  const results = invokeCallback(s, frame, site, callback, others, {
    params: (callback.params ?? []).map(resolve),
    ...(callback.passes && { args: passedOn(s, frame, site, callback.passes) }),
    byCount,
    receivers: callback.receiver === undefined ? NONE : resolve(callback.receiver),
  });
  if (parts) runRequestTests(s, frame, site, callback, others, limit);
  if (callback.entry?.kind === 'route') runPathPatterns(s, frame, site, callback, others);
  if (callback.returned) {
    const params = (callback.returned.params ?? []).map(resolve);
    invokeCallback(s, frame, site, { arg: 0, ...callback.returned }, results, { params });
  }
}

/** Bytes that the largest of the limiting arguments lets through. */
function limitAmong(s: Solver, frame: Frame, site: CallSite, type: string): number | null {
  let most: number | null = null;
  for (const value of allArguments(site.args)) {
    if (value.kind !== 'native' || value.type !== type) continue;
    for (const options of s.read(frame, s.field(value, 'arg0'))) {
      const bytes = mostBytes(readMember(s, frame, options, 'limit', site));
      if (bytes !== null) most = Math.max(most ?? 0, bytes);
    }
  }
  return most;
}

function callbackValues(s: Solver, site: CallSite, callback: Callback): Values {
  const values = argumentsMeant(s, site, callback);
  return callback.only === undefined ? values : values.filter((value) => (value.kind === 'object') === (callback.only === 'objects'));
}

function argumentsMeant(s: Solver, site: CallSite, callback: Callback): Values {
  const { arg } = callback;
  if (arg === 'all') return allArguments(site.args);
  if (typeof arg === 'object' && 'from' in arg)
    return site.args.positional.slice(arg.from).reduce<Values>((all, each) => union(all, each), site.args.rest ?? NONE);
  return argumentValues(s, site, arg) ?? NONE;
}

/** Coroutines and generators leave the program's hands. */
export function escape(s: Solver, site: CallSite): void {
  for (const value of allArguments(site.args)) if (value.kind === 'coroutine' || value.kind === 'generator') s.escaped.add(value.frame);
}

export function apiName(target: Target): string {
  if (target.kind === 'method') return `${target.type}.${target.name}`;
  if (target.kind === 'given') return target.name;
  if (target.module === 'globals' || target.path === '') return target.path || target.module;
  return target.path === 'default' ? target.module : `${target.module}.${target.path}`;
}
