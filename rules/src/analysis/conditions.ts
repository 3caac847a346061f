/** What a catalog entry says of the arguments of a call. */

import type { Condition } from '../catalog/model.js';
import type { Expr, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { CallSite } from './call-site.js';
import type { Frame } from './frame.js';
import { elementsOf } from './iteration.js';
import { GIVEN } from './prototypes.js';
import { argumentValues } from './results.js';
import type { Solver } from './solver.js';
import { NONE, NULL, union, type Value } from './value.js';

/** Holds whatever the argument turns out to be: every value it can have is known and fits. */
function holdsAlways(s: Solver, site: CallSite, condition: Condition, self: Value | null): boolean {
  if (!('equals' in condition) && !('atMost' in condition)) return holds(s, site, condition, self);
  const values = argumentValues(s, site, condition.arg) ?? NONE;
  if ('equals' in condition && condition.equals === null) return values === NULL;
  return (
    values.length > 0 &&
    values.every((value) =>
      'equals' in condition
        ? (value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean') && value.value === condition.equals
        : value.kind === 'number' && value.value <= condition.atMost,
    )
  );
}

export function holds(s: Solver, site: CallSite, condition: Condition, self: Value | null): boolean {
  if ('given' in condition) return argumentValues(s, site, condition.given) !== null;
  if ('missing' in condition) return argumentValues(s, site, condition.missing) === null;
  if ('madeWith' in condition) return self !== null && wasMadeWith(s, site, self, condition.madeWith);
  if ('blockCalls' in condition) return blockCalls(site.block ?? [], condition);
  if ('atLeast' in condition) return site.args.positional.length >= condition.atLeast;
  if ('all' in condition) return condition.all.every((each) => holds(s, site, each, self));
  if ('any' in condition) return condition.any.some((each) => holds(s, site, each, self));
  if ('not' in condition) return !holdsAlways(s, site, condition.not, self);
  const values = argumentValues(s, site, condition.arg) ?? NONE;
  if ('isFunction' in condition)
    return values.some((value) => value.kind === 'function' || value.kind === 'partial' || value.kind === 'method');
  if ('atMost' in condition) return values.some((value) => value.kind === 'number' && value.value <= condition.atMost);
  if ('matches' in condition)
    return union(values, elementsOf(s, site.frame, values)).some(
      (value) => value.kind === 'string' && new RegExp(condition.matches).test(value.value),
    );
  if ('equals' in condition && condition.equals === null) return values === NULL;
  if ('isA' in condition) return values.some((value) => isOfType(s, value, condition.isA));
  if ('madeHere' in condition) return values.some((value) => isOfType(s, value, condition.madeHere) && isMadeIn(site.frame, value));
  if ('isList' in condition) return values.some((value) => value.kind === 'object' && value.form === 'list');
  if ('isNumber' in condition)
    return values.some((value) => value.kind === 'number' || (value.kind === 'data' && value.shape === 'number'));
  if ('isString' in condition) return values.some((value) => value.kind === 'string');
  return values.some(
    (value) => (value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean') && value.value === condition.equals,
  );
}

function blockCalls(block: readonly Stmt[], { blockCalls: name, without }: Extract<Condition, { blockCalls: string }>): boolean {
  const called = (node: Expr | Stmt, names: readonly string[]): boolean => {
    if (node.kind !== 'call') return false;
    const { callee } = node;
    return (callee.kind === 'member' || callee.kind === 'var' || callee.kind === 'global') && names.includes(callee.name);
  };
  return someNode(block, (node) => called(node, [name])) && !someNode(block, (node) => node.kind === 'await' || called(node, without));
}

function wasMadeWith(s: Solver, { frame }: CallSite, self: Value, [position, name]: readonly [number, string]): boolean {
  const names = s.read(frame, s.field(self, GIVEN)).flatMap((value) => (value.kind === 'string' ? [value.value] : []));
  if (!names.includes(name) && !names.includes(`arg${position}`)) return false;
  const values = union(s.read(frame, s.field(self, `arg${position}`)), s.read(frame, s.field(self, name)));
  return values.length === 0 || values.some((value) => value.kind !== 'number' || value.value !== 0);
}

const isMadeIn = (frame: Frame, value: Value): boolean => value.kind === 'native' && value.site.startsWith(`${frame.id}:`);

function isOfType(s: Solver, value: Value, type: string): boolean {
  if (value.kind !== 'native') return false;
  for (const { name } of s.catalog.lineage(value.language, value.type)) if (name === type) return true;
  return false;
}
