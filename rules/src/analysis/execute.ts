/** Runs a frame: binds its parameters and walks its body. */

import { hasItsMethods } from './class-members.js';
import { isInstanceOf } from './classes.js';
import type { Expr } from '../facts/facts.js';
import { bindPattern } from './patterns.js';
import { evaluate } from './expressions.js';
import { injectedBy } from './intrinsics/tokens.js';
import { executeLazy } from './lazy.js';
import { lineage } from './lineage.js';
import { isPython } from './program.js';
import { executeBlock } from './statements.js';
import type { Frame } from './frame.js';
import { asDeclared } from './declared.js';
import { decoratedFromOutside } from './request-parameters.js';
import type { Solver } from './solver.js';
import { typeValues } from './types.js';
import { isFromOutside, isKnown, union, type Value, type Values } from './value.js';

/** Values that say nothing about what an object can do. */
const isConstant = (value: Value): boolean =>
  value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' || isFromOutside(value);

export function executeFrame(s: Solver, frame: Frame): void {
  if (executeLazy(s, frame)) return;
  const { facts } = frame.fn;
  facts.params.forEach((param, i) => {
    const cell = frame.params[i];
    let values: Values = cell ? s.read(frame, cell) : [];
    if (param.default && (frame.omitted.has(i) || !isKnown(values))) {
      const value = frame.omitted.has(i) ? defaultValue(s, frame, param.default) : [];
      // Somebody outside may give another constant than the default.
      values = union(values, frame.uncertain.has(i) ? value.filter((each) => !isConstant(each)) : value);
    }
    const injected = param.decorators ? injectedBy(s, frame, param.decorators) : [];
    if (param.decorators) values = union(values, decoratedFromOutside(s, frame, param, facts));
    if (param.type && !param.rest) values = asDeclared(s, values, param.type);
    if (injected.length > 0) values = union(values, injected);
    else if (param.type) {
      const declared = typeValues(s, frame, param.type);
      if (isPython(frame.fn.module)) values = instancesAmong(s, frame, values, declared);
      if (frame.uncertain.has(i) || !declared.some((type) => saysAll(values, type))) values = withDeclared(s, frame, values, declared);
    }
    bindPattern(s, frame, param.target, values, param.name);
    if (param.property && frame.self) for (const name of [param.name]) assignThis(s, frame, name, values);
  });
  executeBlock(s, frame, facts.body);
  // What is declared counts where the body does not tell.
  if (facts.returnType) s.write(frame.returned, withDeclared(s, frame, frame.returned.values, typeValues(s, frame, facts.returnType)));
}

/** JavaScript computes a default in each call; Python did where the function was defined, so nothing of it runs here. */
function defaultValue(s: Solver, frame: Frame, value: Expr): Values {
  if (!isPython(frame.fn.module)) return evaluate(s, frame, value);
  const env = frame.env ?? frame;
  const edges = env.edges.length;
  const primitives = env.primitives.length;
  const matches = env.matches.length;
  const values = evaluate(s, env, value);
  env.edges.length = edges;
  env.primitives.length = primitives;
  env.matches.length = matches;
  return values;
}

/** The declared type counts where the values tell less: nothing, a constant, or something more general. */
function withDeclared(s: Solver, frame: Frame, values: Values, declared: Values): Values {
  if (declared.length === 0) return values;
  const fits = values.some(
    (value) =>
      !isConstant(value) &&
      ((value.kind !== 'instance' && value.kind !== 'native') || declared.some((type) => isOfType(s, frame, value, type))),
  );
  return fits ? values : union(values, declared);
}

/**
 * Where an instance of one of the program's classes is declared, Python is given no list, text or coroutine. A `TypedDict` is a
 * dictionary, and a `Protocol` whatever has its methods.
 */
function instancesAmong(s: Solver, frame: Frame, values: Values, declared: Values): Values {
  if (declared.length === 0 || !values.some((value) => NO_INSTANCES.has(value.kind))) return values;
  const nominal = declared.every(
    (type) =>
      type.kind === 'instance' &&
      lineage(s, frame, type.cls).every((base) => base.kind !== 'symbol' || (base.path !== 'TypedDict' && base.path !== 'Protocol')),
  );
  return nominal ? values.filter((value) => !NO_INSTANCES.has(value.kind)) : values;
}

const NO_INSTANCES: ReadonlySet<Value['kind']> = new Set(['object', 'string', 'number', 'boolean', 'coroutine']);

/** Constants of the type that is declared: it adds nothing. */
function saysAll(values: Values, declared: Value): boolean {
  if (declared.kind !== 'native' || values.length === 0) return false;
  return values.every((value) => CONSTANT_TYPES[value.kind]?.includes(declared.type) ?? false);
}

const CONSTANT_TYPES: Readonly<Partial<Record<Value['kind'], readonly string[]>>> = {
  string: ['str'],
  number: ['int', 'float'],
  boolean: ['bool'],
};

/** A library's instance where one of the program's classes is declared tells less than the declaration. */
function isOfType(s: Solver, frame: Frame, value: Value, type: Value): boolean {
  if (type.kind !== 'instance') return true;
  return isInstanceOf(s, frame, value, type.cls) || (value.kind === 'instance' && hasItsMethods(s, frame, value.cls, type.cls));
}

function assignThis(s: Solver, frame: Frame, name: string, values: Values): void {
  if (frame.self) s.write(s.field(frame.self, name), values);
}
