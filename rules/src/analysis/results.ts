/** What a catalog entry says a call returns, as values. */

import { VALIDATORS } from '../catalog/from-outside.js';
import type { ArgRef, Result } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';
import { argumentOf, type CallSite } from './call-site.js';
import { NOWHERE } from './calls.js';
import { holds } from './conditions.js';
import { admitted } from './admitted.js';
import { countsBytes } from './collected.js';
import { limitOf, newData } from './data.js';
import { checksOf } from './schemas/request-checks.js';
import { checkedData } from './schemas/shape.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { readMember } from './members.js';
import type { Solver } from './solver.js';
import { collectionWith, instancesOf, typeValues } from './types.js';
import { NONE, ofOneSort, union, type NativeValue, type Value, type Values } from './value.js';

/** Primitive types that need no value. */
const PLAIN = new Set([
  'string',
  'number',
  'boolean',
  'object',
  'unknown',
  'void',
  'any',
  'bytes',
  'none',
  'None',
  'int',
  'float',
  'bool',
  'null',
  'undefined',
  'symbol',
  'bigint',
]);

export function argumentValues(s: Solver, site: CallSite, ref: ArgRef): Values | null {
  return argumentOf(site.args, ref, (value, name) => readMember(s, site.frame, value, name, NOWHERE));
}

export function resolveResult(
  s: Solver,
  frame: Frame,
  result: Result,
  site: CallSite | null,
  self: Value | null,
  outer: CallSite | null,
): Values {
  if (typeof result === 'string') {
    if (PLAIN.has(result)) return NONE;
    const { language } = frame.fn.module.file.facts;
    const identity = site !== null && s.catalog.hasIdentity(language, result);
    // The request of a context that has been checked has been checked.
    const kept = self?.kind === 'native' && checksOf(self) && result.endsWith(':Request') ? self.site : '';
    return [s.values.native(language, result, identity ? site.key : kept)];
  }
  if ('arg' in result) return site ? (argumentValues(s, site, result.arg) ?? NONE) : NONE;
  if ('outer' in result) return outer ? (argumentValues(s, outer, result.outer) ?? NONE) : NONE;
  if ('self' in result) return self ? [self] : NONE;
  if ('typeArg' in result) {
    const type = site?.typeArgs?.[result.typeArg];
    return site && type ? typeValues(s, site.frame, type) : NONE;
  }
  if ('resultOf' in result) return site ? resultsOf(s, frame, argumentValues(s, site, result.resultOf) ?? NONE) : NONE;
  if ('instanceOf' in result) {
    const classes =
      result.instanceOf === 'self' ? (self ? [self] : NONE) : site ? (argumentValues(s, site, result.instanceOf) ?? NONE) : NONE;
    return classes.flatMap((value) => [...instancesOf(s, value)]);
  }
  if ('elementOf' in result) {
    const from = result.elementOf === 'self' ? (self ? [self] : NONE) : site ? (argumentValues(s, site, result.elementOf) ?? NONE) : NONE;
    return elementsOf(s, frame, from);
  }
  if ('data' in result) return isValidated(frame) ? NONE : dataResult(s, frame, result, self);
  const { language } = frame.fn.module.file.facts;
  if ('when' in result)
    return resolveResult(s, frame, site && holds(s, site, result.when, self) ? result.then : result.otherwise, site, self, outer);
  if ('collection' in result) {
    if (result.of === undefined) return [collectionOf(s, frame, language, result.collection, self)];
    return [collectionWith(s, language, result.collection, resolveResult(s, frame, result.of, site, self, outer))];
  }
  const key = site?.key ?? `self:${self?.id ?? 0}`;
  if ('list' in result) {
    const list = s.values.object(language, 'list', `result:${key}:${JSON.stringify(result.list)}`);
    s.write(s.field(list, '*'), resolveResult(s, frame, result.list, site, self, outer));
    return [list];
  }
  if ('tuple' in result) {
    const list = s.values.object(language, 'list', `tuple:${key}`);
    result.tuple.forEach((item, i) => {
      const values = resolveResult(s, frame, item, site, self, outer);
      s.write(s.field(list, String(i)), values);
      s.write(s.field(list, '*'), values);
    });
    return [list];
  }
  if ('object' in result) {
    const object = s.values.object(language, 'object', `result:${key}`);
    for (const [name, item] of Object.entries(result.object))
      s.write(s.field(object, name), resolveResult(s, frame, item, site, self, outer));
    return [object];
  }
  return result.any.reduce<Values>((all, each) => union(all, resolveResult(s, frame, each, site, self, outer)), NONE);
}

/** Where a schema checks what comes in, its limits are in the schema: nothing is said of such input. */
const isValidated = (frame: Frame): boolean => frame.fn.module.file.facts.specifiers.some(({ text }) => VALIDATORS.has(text));

const usualLimit = (s: Solver, frame: Frame, { limit, gate }: Extract<Result, { data: string }>): number | null =>
  limit === undefined ? null : gate === undefined ? limit : admitted(s, frame, gate, limit);

/** The function that is given the request: `(req) => items.filter((each) => req.body.ids.includes(each.id))` reads one. */
function receiverOf(frame: Frame, request: Value): Frame {
  const among = (is: (value: Value) => boolean): Frame | null => {
    for (let around: Frame | null = frame; around; around = around.env)
      if (around.params.some(({ values }) => values.some(is))) return around;
    return null;
  };
  if (request.kind !== 'native') return among((value) => value === request) ?? frame;
  // Or what the request is a part of: Koa's context.
  const library = libraryOf(request);
  return among((value) => value === request) ?? among((value) => value.kind === 'native' && libraryOf(value) === library) ?? frame;
}

const libraryOf = ({ type }: NativeValue): string => /^[^:.]*/.exec(type)?.[0] ?? type;

/** Each function that is given what comes from outside has a source of its own; what comes through a limit or a schema says so. */
function dataResult(s: Solver, frame: Frame, result: Extract<Result, { data: string }>, self: Value | null): Values {
  const checks = checksOf(self);
  const shape = checks?.parts[result.data];
  if (result.checked && !shape) return NONE;
  if (result.chunk && countsBytes(frame)) return NONE;
  const own = checks?.limit ?? (self?.kind === 'native' ? limitOf(self.site) : null);
  const limit = own ?? usualLimit(s, frame, result);
  const { fn } = self ? receiverOf(frame, self) : frame;
  const data = newData(s, `f${fn.id}`, result.from ?? 'request', result.data, result.shape, limit, own !== null);
  return shape ? checkedData(s, data, shape) : [data];
}

function collectionOf(s: Solver, frame: Frame, language: Language, type: string, self: Value | null): Value {
  const of = self?.kind === 'class' ? `of:${self.id}` : self?.kind === 'native' && self.site.startsWith('of:') ? self.site : '';
  const collection = s.values.native(language, type, of);
  if (self?.kind === 'class') s.write(s.field(collection, '*'), [s.values.instance(self)]);
  else if (self && of !== '') s.write(s.field(collection, '*'), s.read(frame, s.field(self, '*')));
  return collection;
}

/** What gives the results of more functions than these gives those of somebody else. */
const FEW_FUNCTIONS = 4;

/** What functions return that something else has called already. */
function resultsOf(s: Solver, frame: Frame, values: Values): Values {
  let out: Values = NONE;
  for (const value of values) {
    if (value.kind === 'function') {
      for (const each of s.framesOf.get(value.fn) ?? []) if (each.env === value.env) out = union(out, s.read(frame, each.returned));
    } else if (value.kind === 'coroutine') out = union(out, s.read(frame, value.frame.returned));
    else if (value.kind === 'class') out = union(out, [s.values.instance(value)]);
    else if (value.kind === 'symbol' && value.model?.returns !== undefined)
      out = union(out, resolveResult(s, frame, value.model.returns, null, null, null));
    else if (value.kind === 'symbol' && value.model?.instance !== undefined)
      out = union(out, [s.values.native(value.language, value.model.instance, '')]);
    else if (value.kind === 'method' && value.model.returns !== undefined)
      out = union(out, resolveResult(s, frame, value.model.returns, null, value.self, null));
    else if (value.kind === 'partial') out = union(out, resultsOf(s, frame, [value.target]));
  }
  return values.length > FEW_FUNCTIONS ? ofOneSort(out) : out;
}
