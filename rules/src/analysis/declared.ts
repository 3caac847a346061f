/** What a declared type says: `n: number` is given no list, and data of which only the origin is known is no text there. */

import type { DataShape } from '../catalog/model.js';
import type { Expr, TypeExpr } from '../facts/facts.js';
import { reshape } from './data.js';
import type { Frame } from './frame.js';
import { lineage } from './lineage.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';
import type { Value, Values } from './value.js';

const SHAPES: Readonly<Record<string, DataShape | 'small'>> = {
  number: 'number',
  int: 'number',
  float: 'number',
  string: 'text',
  str: 'text',
  bytes: 'text',
  boolean: 'small',
  bool: 'small',
  // Points in time are numbers that somebody chooses.
  Date: 'number',
  datetime: 'number',
  date: 'number',
  UUID: 'small',
  set: 'table',
  Set: 'table',
  Map: 'table',
};

const nameOf = (expr: Expr): string =>
  expr.kind === 'var' || expr.kind === 'global' ? expr.name.replace(/\$\d+$/, '') : expr.kind === 'member' ? expr.name : '';

/** The form that a type says its values have; null where it says none, or several. */
function shapeOf(type: TypeExpr): DataShape | 'small' | null {
  switch (type.kind) {
    case 'ref': {
      const name = nameOf(type.name);
      if ((name === 'Optional' || name === 'Annotated') && type.args[0]) return shapeOf(type.args[0]);
      return SHAPES[name] ?? null;
    }
    case 'union': {
      const [only, ...more] = new Set(type.types.filter((each) => !isNothing(each)).map(shapeOf));
      return only !== undefined && more.length === 0 ? only : null;
    }
    default:
      return null;
  }
}

const isNothing = (type: TypeExpr): boolean =>
  (type.kind === 'literal' && type.value === null) || (type.kind === 'ref' && ['None', 'undefined', 'null'].includes(nameOf(type.name)));

/** Data as the type declares it. */
export function asDeclared(s: Solver, values: Values, type: TypeExpr): Values {
  if (!values.some((value) => value.kind === 'data' || value.kind === 'short')) return values;
  const shape = shapeOf(type);
  if (shape === null) return values;
  return values.flatMap((value): Values => {
    if (value.kind === 'short') return shape === 'text' ? [value] : [];
    if (value.kind !== 'data') return [value];
    if (shape === 'small') return [];
    if (value.shape === 'any') return [reshape(s, value, shape)];
    const isNumber = value.shape === 'number' || value.shape === 'count';
    // Digits of a query that somebody has declared a number.
    if (shape === 'number') return isNumber ? [value] : value.shape === 'text' ? [reshape(s, value, 'number')] : [];
    return isNumber ? [] : [value];
  });
}

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
      const name = type.name.kind === 'literal' ? String(type.name.value) : nameOf(type.name);
      if (name === 'Optional' || name === 'Union') return type.args.length > 0 && type.args.every(isScalar);
      if (name === 'Annotated') return type.args[0] !== undefined && isScalar(type.args[0]);
      return (type.name.kind === 'global' || type.name.kind === 'literal') && type.args.length === 0 && SCALARS.has(name);
    }
    case 'union':
      return type.types.length > 0 && type.types.every(isScalar);
    case 'literal':
      return true;
    default:
      return false;
  }
}

const RULED_OUT: ReadonlySet<Value['kind']> = new Set(['object', 'coroutine', 'generator', 'module', 'namespace', 'function', 'class']);

/** Python: a library's instance is no text either (a `Path` where `str` is declared); what describes a field (`x: str = field()`) stays. */
const isRuledOut = (value: Value): boolean =>
  RULED_OUT.has(value.kind) || (value.kind === 'native' && value.language === 'python' && value.site === '' && !SCALARS.has(value.type));

/** Bases that make nothing a text or a number. */
const PLAIN_BASES = new Set(['object', 'Generic', 'Protocol', 'ABC', 'BaseModel']);

/** Subclasses of plain types exist (an enumeration of texts): an instance is none where all its bases are known, and none of them is one. */
const isNoScalar = (s: Solver, frame: Frame, value: Value): boolean =>
  value.kind === 'instance' &&
  isPython(value.cls.cls.module) &&
  lineage(s, frame, value.cls).every((base) =>
    base.kind === 'class'
      ? s.classState(base).bases.values.length >= base.cls.facts.bases.length
      : base.kind === 'symbol' && PLAIN_BASES.has(base.path),
  );

/** The values that can be of the declared type. */
export function ofDeclaredType(s: Solver, frame: Frame, type: TypeExpr | undefined, values: Values): Values {
  if (type === undefined || !values.some((value) => isRuledOut(value) || value.kind === 'instance') || !isScalar(type)) return values;
  return values.filter((value) => !isRuledOut(value) && !isNoScalar(s, frame, value));
}
