/** What stands under a key: `x[key]`. */

import type { Expr } from '../facts/facts.js';
import { positional } from './call-site.js';
import { callMember } from './calls.js';
import { findMember } from './classes.js';
import { dataElement, dataIn, dataMember } from './data.js';
import type { Frame } from './frame.js';
import { nativeMember } from './library-members.js';
import { elementsOf, itemOf } from './iteration.js';
import { everything } from './literals.js';
import { keyName, knownKeys } from './keys.js';
import { readKey, readMember } from './members.js';
import { membersNamedLike } from './named-by-pattern.js';
import { declaredNames } from './named-by-type.js';
import type { Solver } from './solver.js';
import { placeOf } from './statements.js';
import { typeOf } from './type-arguments.js';
import { genericValues } from './types.js';
import { isKnown, type NativeValue, NONE, union, type Values } from './value.js';
import { evaluate } from './expressions.js';

/** `sorted((low, n, high))[1]`, `[low, n, high].sort(…)[1]`: the three. */
function middleOfThree({ object, key }: Extract<Expr, { kind: 'index' }>): readonly Expr[] | null {
  if (key.kind !== 'literal' || key.value !== 1 || object.kind !== 'call') return null;
  const { callee, args } = object;
  const list =
    callee.kind === 'global' && callee.name === 'sorted'
      ? args[0]?.value
      : callee.kind === 'member' && (callee.name === 'sort' || callee.name === 'toSorted')
        ? callee.object
        : undefined;
  return list?.kind === 'list' && list.items.length === 3 && list.items.every((item) => item.kind !== 'spread') ? list.items : null;
}

export function indexValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'index' }>): Values {
  const objects = evaluate(s, frame, expr.object);
  const middle = middleOfThree(expr);
  // Two others limit it from both sides.
  if (middle && middle.filter((each) => dataIn(evaluate(s, frame, each)).length > 0).length < 2) return NONE;
  const python = frame.fn.module.file.facts.language === 'python';
  const place = placeOf(expr);
  if (python && objects.some((value) => value.kind === 'symbol')) {
    const types = expr.key.kind === 'list' ? expr.key.items.map(typeOf) : [typeOf(expr.key)];
    const metadata =
      expr.key.kind === 'list'
        ? expr.key.items.slice(1).flatMap((item) => [...evaluate(s, frame, item)].filter((value) => value.kind === 'native'))
        : NONE;
    return union(genericValues(s, frame, expr.object, types), metadata);
  }
  const found = evaluate(s, frame, expr.key);
  // Of what comes from outside the declared type says more.
  const keys = python || isKnown(found) ? found : union(declaredNames(s, frame, expr.key), found);
  let out: Values = NONE;
  for (const object of objects) {
    if (object.kind === 'data') {
      const names = keys.flatMap((key) => (key.kind === 'string' ? [key.value] : []));
      out = names.reduce<Values>((all, name) => union(all, dataMember(s, object, name, frame.fn.module.file.facts.language)), out);
      if (names.length === 0) out = union(out, dataElement(s, object));
      continue;
    }
    if (python && object.kind === 'class') {
      const found = callMember(s, frame, object, '__getitem__', positional(keys), place);
      out = union(out, found.length > 0 ? found : [object]);
      continue;
    }
    if (python && (object.kind === 'instance' || object.kind === 'native')) {
      out = union(out, callMember(s, frame, object, '__getitem__', positional(keys), place));
      // A dictionary asks `__missing__` for what it does not hold.
      out = union(out, callMember(s, frame, object, '__missing__', positional(keys), place));
      if (object.kind === 'native')
        // What is kept under a key that is known is found, or not there yet.
        out = union(out, knownKeys(keys).length > 0 && keepsByKey(s, object) ? NONE : elementsOf(s, frame, [object]));
      // A TypedDict's keys are its fields.
      else if (findMember(s, frame, object.cls, '__getitem__').length === 0)
        for (const key of keys) if (key.kind === 'string') out = union(out, readMember(s, frame, object, key.value, place));
      continue;
    }
    const known = python ? knownKeys(keys) : keys.filter((key) => key.kind === 'string' || key.kind === 'number');
    if (known.length === 0) {
      out = union(out, object.kind === 'object' ? everything(s, frame, object) : elementsOf(s, frame, [object]));
      out = union(out, membersNamedLike(s, frame, [object], expr.key, place));
      if (object.kind === 'native') out = union(out, nativeMember(s, frame, object.language, object.type, '@@any', object, place));
    }
    for (const key of known) {
      const name = keyName(key) ?? '*';
      out = union(out, key.kind === 'number' ? itemOf(s, frame, [object], key.value) : readKey(s, frame, object, name, { ...place, name }));
    }
  }
  return out;
}

const keepsByKey = (s: Solver, { language, type }: NativeValue): boolean => s.catalog.typeMember(language, type, '__getitem__') !== null;
