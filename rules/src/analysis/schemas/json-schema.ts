/** JSON schemas as they are written in the program: `{ type: 'integer', maximum: 100 }`. */

import { NOWHERE } from '../calls.js';
import type { Frame } from '../frame.js';
import { elementsOf } from '../iteration.js';
import { readMember } from '../members.js';
import type { Solver } from '../solver.js';
import type { ObjectValue, Values } from '../value.js';
import { fieldsOf, keywordLimit, shapeOf } from './compile.js';
import { CLOSED, limitedTo, OPEN, type Shape } from './shape.js';

const KEYWORDS = new Set(
  'type properties items enum const anyOf oneOf allOf $ref maximum exclusiveMaximum minimum maxLength maxItems pattern format required additionalProperties'.split(
    ' ',
  ),
);

export function jsonShape(s: Solver, frame: Frame, schema: ObjectValue, depth: number): Shape {
  const read = (name: string): Values => readMember(s, frame, schema, name, NOWHERE);
  const names = s.read(frame, s.field(schema, 'names')).flatMap((name) => (name.kind === 'string' ? [name.value] : []));
  const has = (name: string): boolean => names.includes(name);
  // Joi: an object of schemas is a schema itself; Fastify: properties by their names.
  if (names.length > 0 && !names.some((name) => KEYWORDS.has(name)))
    return { kind: 'fields', fields: Object.fromEntries(fieldsOf(s, frame, schema, depth)), rest: null };
  // Where it points to is not looked up.
  if (has('$ref')) return CLOSED;
  const nested = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => (has(name) ? [...elementsOf(s, frame, read(name))] : []));
  if (nested.length > 0) return shapeOf(s, frame, nested, depth + 1);
  const types = read('type').flatMap((type) => (type.kind === 'string' ? [type.value] : []));
  const limit = keywordLimit(s, frame, schema);
  const within = (shape: Shape): Shape => (limit === undefined ? shape : limitedTo(shape, limit));
  if (has('properties') || types.includes('object')) {
    const fields = Object.fromEntries(
      read('properties').flatMap((each) => (each.kind === 'object' ? [...fieldsOf(s, frame, each, depth)] : [])),
    );
    // What no property names comes through as well, unless the schema says otherwise.
    const strict = read('additionalProperties').some((each) => each.kind === 'boolean' && !each.value);
    return { kind: 'fields', fields, rest: strict ? null : OPEN };
  }
  if (types.includes('integer') || types.includes('number')) return within({ kind: 'number' });
  if (types.includes('string')) return within({ kind: 'text', most: null });
  if (types.includes('array'))
    return within({ kind: 'items', element: has('items') ? shapeOf(s, frame, read('items'), depth + 1) : OPEN, few: false });
  return types.length > 0 || limit !== undefined ? CLOSED : OPEN;
}
