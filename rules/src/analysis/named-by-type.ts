/** Members whose names are known by the type of what names them: `actions[action]`, where `action` is `'start' | 'stop'`. */

import type { Expr, TypeExpr } from '../facts/facts.js';
import { assignedIn } from './assigned.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { NONE, union, type Values } from './value.js';

/** Names that stand for names, and aliases of aliases. */
const MAX_DEPTH = 4;

/** The texts that a type allows, as far as it lists them. */
export function namesOfType(s: Solver, frame: Frame, type: TypeExpr, depth = 0): Values {
  if (depth > MAX_DEPTH) return NONE;
  switch (type.kind) {
    case 'literal':
      return typeof type.value === 'string' ? [s.values.string(type.value)] : NONE;
    case 'union':
      return type.types.reduce<Values>((all, each) => union(all, namesOfType(s, frame, each, depth + 1)), NONE);
    // An alias holds the texts that it stands for.
    case 'ref':
      return type.name.kind === 'global' || type.args.length > 0 ? NONE : texts(evaluate(s, frame, type.name));
    // `(typeof NAMES)[number]`.
    case 'indexed':
      return type.object.kind === 'typeof' && type.key === '*' ? texts(elementsOf(s, frame, evaluate(s, frame, type.object.value))) : NONE;
    default:
      return NONE;
  }
}

const texts = (values: Values): Values => values.filter((value) => value.kind === 'string');

/** The names that an expression can give by its declared type. */
export function declaredNames(s: Solver, frame: Frame, expr: Expr, depth = 0): Values {
  if (depth > MAX_DEPTH) return NONE;
  if (expr.kind === 'typed') {
    const names = namesOfType(s, frame, expr.type);
    return names.length > 0 ? names : declaredNames(s, frame, expr.value, depth + 1);
  }
  const owner = expr.kind === 'var' ? frameOf(frame, expr.fn) : null;
  if (expr.kind !== 'var' || !owner) return NONE;
  const param = owner.fn.facts.params.find(({ name }) => name === expr.name);
  if (param) return param.type ? namesOfType(s, owner, param.type) : NONE;
  const [only, ...more] = assignedIn(owner.fn.module.file.facts).get(`${expr.fn}:${expr.name}`) ?? [];
  return only && more.length === 0 ? declaredNames(s, owner, only, depth + 1) : NONE;
}
