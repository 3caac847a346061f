/** What a declared type rules out: a parameter that takes a number is given no list, whatever else was thought to reach it. */

import type { TypeExpr } from '../facts/facts.js';
import type { Value, Values } from './value.js';

/** Names of the plain types of both languages. */
const SCALARS = new Set(['str', 'int', 'float', 'bool', 'bytes', 'complex', 'string', 'number', 'boolean', 'bigint', 'None', 'undefined']);

const scalars = new WeakMap<TypeExpr, boolean>();

/** Is nothing declared but texts, numbers and truth values? */
function isScalar(type: TypeExpr): boolean {
  let known = scalars.get(type);
  if (known === undefined) scalars.set(type, (known = findScalar(type)));
  return known;
}

function findScalar(type: TypeExpr): boolean {
  switch (type.kind) {
    case 'ref': {
      if (type.name.kind !== 'global' && type.name.kind !== 'var' && type.name.kind !== 'literal') return false;
      const name = type.name.kind === 'literal' ? String(type.name.value) : type.name.name;
      if (name === 'Optional' || name === 'Union') return type.args.length > 0 && type.args.every(isScalar);
      if (name === 'Annotated') return type.args[0] !== undefined && isScalar(type.args[0]);
      return type.name.kind !== 'var' && type.args.length === 0 && SCALARS.has(name);
    }
    case 'union':
      return type.types.length > 0 && type.types.every(isScalar);
    case 'literal':
      return true;
    default:
      return false;
  }
}

/** Subclasses of plain types exist (an enumeration of texts), so instances stay. */
const RULED_OUT: ReadonlySet<Value['kind']> = new Set(['object', 'coroutine', 'generator', 'module', 'namespace', 'function', 'class']);

/** The values that can be of the declared type. */
export function ofDeclaredType(type: TypeExpr | undefined, values: Values): Values {
  if (type === undefined || !values.some((value) => RULED_OUT.has(value.kind)) || !isScalar(type)) return values;
  return values.filter((value) => !RULED_OUT.has(value.kind));
}
