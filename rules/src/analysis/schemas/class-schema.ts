/** Classes whose fields say by decorators what they let through (class-validator), or that are made of a schema (nestjs-zod). */

import type { Expr, MemberFacts, TypeExpr } from '../../facts/facts.js';
import { membersOf } from '../classes.js';
import { evaluate } from '../expressions.js';
import type { Frame } from '../frame.js';
import { lineage } from '../lineage.js';
import { readMember } from '../members.js';
import { NOWHERE } from '../calls.js';
import type { Solver } from '../solver.js';
import { typeValues } from '../types.js';
import type { ClassValue, NativeValue } from '../value.js';
import { applyStep, isSchema, OPTIONS, shapeOf } from './compile.js';
import { CLOSED, OPEN, type Shape } from './shape.js';

const MAX_DEPTH = 4;

/** What instances of the class hold; `enforced` says that something checks the limits. */
export function classShape(s: Solver, frame: Frame, cls: ClassValue, enforced: boolean, depth = 0): Shape {
  if (depth > MAX_DEPTH) return CLOSED;
  const fields: Record<string, Shape> = {};
  for (const each of [...lineage(s, frame, cls)].reverse()) {
    if (each.kind !== 'class') continue;
    for (const base of s.read(frame, s.classState(each).bases)) {
      const made = isSchema(s, base) ? shapeOf(s, frame, [base]) : null;
      if (made?.kind === 'fields') Object.assign(fields, made.fields);
    }
    for (const members of membersOf(each.cls).values())
      for (const member of members) if (member.kind === 'field') fields[member.name] = fieldShape(s, frame, each, member, enforced, depth);
  }
  return { kind: 'fields', fields, rest: null };
}

function fieldShape(s: Solver, frame: Frame, owner: ClassValue, member: MemberFacts, enforced: boolean, depth: number): Shape {
  const base = member.type ? typeShape(s, frame, owner.env, member.type, enforced, depth) : OPEN;
  if (!enforced) return base;
  return member.decorators.reduce<Shape>((shape, decorator) => {
    if (decorator.kind !== 'call') return shape;
    const steps = evaluate(s, owner.env, decorator).filter((each): each is NativeValue => isSchema(s, each));
    return steps.reduce(
      (before, step) => (asksEach(s, frame, step) ? eachElement(s, frame, before, step) : applyStep(s, frame, before, step)),
      shape,
    );
  }, base);
}

/** `@MaxLength(20, { each: true })`. */
const asksEach = (s: Solver, frame: Frame, step: NativeValue): boolean =>
  s
    .read(frame, s.field(step, OPTIONS))
    .some(
      (option) =>
        option.kind === 'object' && readMember(s, frame, option, 'each', NOWHERE).some((each) => each.kind === 'boolean' && each.value),
    );

const eachElement = (s: Solver, frame: Frame, shape: Shape, step: NativeValue): Shape =>
  shape.kind === 'items' ? { ...shape, element: applyStep(s, frame, shape.element, step) } : shape;

const nameOf = (expr: Expr): string => (expr.kind === 'var' || expr.kind === 'global' || expr.kind === 'member' ? expr.name : '');

function typeShape(s: Solver, frame: Frame, env: Frame, type: TypeExpr, enforced: boolean, depth: number): Shape {
  switch (type.kind) {
    case 'array':
      return { kind: 'items', element: typeShape(s, frame, env, type.element, enforced, depth), few: false };
    case 'literal':
      return CLOSED;
    case 'union': {
      const of = type.types.map((each) => typeShape(s, frame, env, each, enforced, depth)).filter((each) => each.kind !== 'closed');
      return of.length === 1 && of[0] ? of[0] : of.length === 0 ? CLOSED : { kind: 'either', of };
    }
    case 'ref': {
      const name = nameOf(type.name);
      if (name === 'number' || name === 'bigint') return { kind: 'number' };
      if (name === 'string') return { kind: 'text', most: null };
      if (name === 'boolean' || name === 'Date') return CLOSED;
      const [only] = type.args;
      if ((name === 'Array' || name === 'Set' || name === 'ReadonlyArray') && only)
        return { kind: 'items', element: typeShape(s, frame, env, only, enforced, depth), few: false };
      const instance = typeValues(s, env, type).find((value) => value.kind === 'instance');
      if (instance?.kind === 'instance') return classShape(s, frame, instance.cls, enforced, depth + 1);
      return name === 'any' || name === 'unknown' || name === 'Record' || name === 'object' ? OPEN : CLOSED;
    }
    case 'object':
      return OPEN;
    default:
      return CLOSED;
  }
}
