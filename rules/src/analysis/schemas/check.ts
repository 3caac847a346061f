/** Values that pass through a schema. */

import type { Expr } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import { NOWHERE } from '../calls.js';
import { shortened } from '../data.js';
import type { Frame } from '../frame.js';
import { elementsOf } from '../iteration.js';
import { readMember } from '../members.js';
import { pathOf } from '../narrowing.js';
import { noteName } from '../prototypes.js';
import type { Solver } from '../solver.js';
import { NONE, union, type ObjectValue, type Value, type Values } from '../value.js';
import { checkedData, type Shape } from './shape.js';

/** What comes out of a schema. */
export const checkedValues = (s: Solver, frame: Frame, values: Values, shape: Shape, key: string): Values =>
  values.reduce<Values>((all, value) => union(all, checkedValue(s, frame, value, shape, key)), NONE);

function checkedValue(s: Solver, frame: Frame, value: Value, shape: Shape, key: string): Values {
  switch (value.kind) {
    case 'data':
      // What something has is no more than it was.
      return value.shape === 'count' ? [value] : checkedData(s, value, shape);
    case 'short':
      return shape.kind === 'text' && shape.most !== null ? shortened(s, [value], shape.most) : shape.kind === 'closed' ? NONE : [value];
    case 'object':
      return [checkedObject(s, frame, value, shape, key)];
    default:
      return [value];
  }
}

/** An object that the program has put together itself: `schema.parse({ n: req.query.n })`. */
function checkedObject(s: Solver, frame: Frame, object: ObjectValue, shape: Shape, key: string): Value {
  if (shape.kind === 'items') {
    const list = s.values.object(object.language, 'list', `${key}:checked`);
    s.write(s.field(list, '*'), checkedValues(s, frame, elementsOf(s, frame, [object]), shape.element, `${key}[]`));
    return list;
  }
  if (shape.kind !== 'fields') return object;
  const out = s.values.object(object.language, 'object', `${key}:checked`);
  for (const [name, field] of Object.entries(shape.fields)) {
    const values = checkedValues(s, frame, readMember(s, frame, object, name, NOWHERE), field, `${key}.${name}`);
    s.write(s.field(out, name), values);
    noteName(s, out, name, values);
  }
  return out;
}

/** What has been checked where it stands: `schema.parse(req.body)` says something of `req.body` from there on. */
export function narrowByChecks(s: Solver, frame: Frame, expr: Expr): void {
  if (frame.checks.size === 0) return;
  someNode(expr, (node) => {
    if (node.kind !== 'call') return false;
    const check = frame.checks.get(node.at);
    const argument = check && node.args[check.argument]?.value;
    const path = argument ? pathOf(argument) : null;
    if (check && path !== null && node.end === check.end)
      s.narrowings.push({ path, filter: (values) => checkedValues(s, frame, values, check.shape, `${frame.id}:${node.at}`) });
    return false;
  });
}
