/** Schemas as the program builds them, read as shapes. */

import { someNode } from '../../facts/nodes.js';
import type { Frame } from '../frame.js';
import { readMember } from '../members.js';
import { NOWHERE } from '../calls.js';
import type { Solver } from '../solver.js';
import { type NativeValue, type ObjectValue, type Value, type Values } from '../value.js';
import { jsonShape } from './json-schema.js';
import { CLOSED, limitedTo, OPEN, type Shape } from './shape.js';

/** Fields of a schema that say how it was made. */
export const MADE = '[[made]]';
export const BASE = '[[base]]';
export const GIVEN = '[[given]]';
export const OPTIONS = '[[options]]';

/** Schemas in schemas are read this deep. */
const MAX_DEPTH = 7;
/** Objects of more fields are no input that a person has described. */
const MAX_FIELDS = 120;

export const isSchema = (s: Solver, value: Value): value is NativeValue =>
  value.kind === 'native' && s.catalog.decides(value.language, value.type);

const either = (shapes: readonly Shape[]): Shape => {
  const [only] = shapes;
  return shapes.length === 1 && only ? only : shapes.length === 0 ? CLOSED : { kind: 'either', of: shapes };
};

/** What any of these schemas lets through. What is no schema that is known lets nothing through: its limits are not known. */
export function shapeOf(s: Solver, frame: Frame, values: Values, depth = 0): Shape {
  if (depth > MAX_DEPTH) return CLOSED;
  const shapes = values.flatMap((value): readonly Shape[] => {
    if (value.kind === 'object' && value.form === 'object') return [jsonShape(s, frame, value, depth)];
    return isSchema(s, value) ? [...schemaShapes(s, frame, value, depth)] : [];
  });
  return either(shapes);
}

function schemaShapes(s: Solver, frame: Frame, schema: NativeValue, depth: number): readonly Shape[] {
  const field = (name: string): Values => s.read(frame, s.field(schema, name));
  return field(MADE).flatMap((made) => (made.kind === 'string' ? [madeShape(s, frame, made.value, field, depth)] : []));
}

function madeShape(s: Solver, frame: Frame, made: string, field: (name: string) => Values, depth: number): Shape {
  const base = (): Shape => shapeOf(s, frame, field(BASE), depth + 1);
  const given = (): Shape => shapeOf(s, frame, field(GIVEN), depth + 1);
  switch (made) {
    case 'open':
      return OPEN;
    case 'number':
      return withOptions(s, frame, { kind: 'number' }, field(OPTIONS));
    case 'text':
      return withOptions(s, frame, { kind: 'text', most: null }, field(OPTIONS));
    case 'items':
      return withOptions(s, frame, { kind: 'items', element: field(GIVEN).length > 0 ? given() : OPEN, few: false }, field(OPTIONS));
    case 'items-are': {
      const list = base();
      return list.kind === 'items' ? { ...list, element: given() } : list;
    }
    case 'items-of-base':
      return { kind: 'items', element: base(), few: false };
    case 'same':
      return given();
    case 'fields':
      return field(GIVEN).length > 0 ? fieldsShape(s, frame, field(GIVEN), depth) : OPEN;
    case 'extended': {
      const more = field(GIVEN).some((each) => isSchema(s, each)) ? given() : fieldsShape(s, frame, field(GIVEN), depth);
      const before = base();
      return before.kind === 'fields' && more.kind === 'fields'
        ? { kind: 'fields', fields: { ...before.fields, ...more.fields }, rest: before.rest ?? more.rest }
        : before;
    }
    case 'limited': {
      const numbers = field(OPTIONS).flatMap((each) => (each.kind === 'number' ? [each.value] : []));
      return limitedTo(base(), numbers.length > 0 ? Math.max(...numbers) : null);
    }
    case 'loose': {
      const before = base();
      return before.kind === 'fields' ? { ...before, rest: OPEN } : before;
    }
    case 'tested':
      return field(OPTIONS).some(limits) ? CLOSED : base();
    case 'transformed':
      return field(OPTIONS).some(limits) ? CLOSED : transformed(base());
    case 'piped':
      return piped(s, frame, field(GIVEN), base());
    case 'either':
      return either([...(field(BASE).length > 0 ? [base()] : []), ...(field(GIVEN).length > 0 ? [given()] : [])]);
    default:
      return CLOSED;
  }
}

/** `v.pipe(v.number(), v.maxValue(100))`: actions change what stands before them, a schema takes its place. */
const piped = (s: Solver, frame: Frame, steps: Values, start: Shape): Shape =>
  steps.reduce<Shape>((shape, step) => (isSchema(s, step) ? applyStep(s, frame, shape, step) : shape), start);

/** What one more step makes of a shape. */
export function applyStep(s: Solver, frame: Frame, shape: Shape, step: NativeValue): Shape {
  const made = s.read(frame, s.field(step, MADE));
  const options = s.read(frame, s.field(step, OPTIONS));
  const is = (name: string): boolean => made.some((each) => each.kind === 'string' && each.value === name);
  if (is('limit')) {
    const numbers = options.flatMap((each) => (each.kind === 'number' ? [each.value] : []));
    return limitedTo(shape, numbers.length > 0 ? Math.max(...numbers) : null);
  }
  if (is('test')) return options.some(limits) ? CLOSED : shape;
  if (is('transform')) return options.some(limits) ? CLOSED : transformed(shape);
  if (is('as-it-is')) return shape;
  // A check of the type says nothing about what has been limited already.
  if (is('number') || is('text')) return shape.kind === 'open' ? shapeOf(s, frame, [step]) : shape;
  return shapeOf(s, frame, [step]);
}

/** What a function makes of it may have any form; what was small stays small. */
const transformed = (shape: Shape): Shape => (shape.kind === 'closed' || (shape.kind === 'text' && shape.most !== null) ? CLOSED : OPEN);

const COMPARISONS = new Set(['<', '<=', '>', '>=', '==', '===']);
const LIMITING = new Set(['min', 'slice', 'substring', 'includes', 'has', 'clamp', 'take', 'truncate', 'test', 'match']);

/** Does a function compare or cut? Then it may limit; what it returns is nobody's choice. */
function limits(value: Value): boolean {
  if (value.kind !== 'function') return value.kind !== 'symbol';
  return someNode(value.fn.facts.body, (node) => {
    if (node.kind === 'binary') return COMPARISONS.has(node.op);
    return node.kind === 'call' && node.callee.kind === 'member' && LIMITING.has(node.callee.name);
  });
}

/** Fields by name, of objects that hold schemas. */
function fieldsShape(s: Solver, frame: Frame, objects: Values, depth: number): Shape {
  const fields: Record<string, Shape> = {};
  for (const object of objects)
    if (object.kind === 'object') for (const [name, shape] of fieldsOf(s, frame, object, depth)) fields[name] = shape;
  return { kind: 'fields', fields, rest: null };
}

export function fieldsOf(s: Solver, frame: Frame, object: ObjectValue, depth: number): readonly (readonly [string, Shape])[] {
  const names = s.read(frame, s.field(object, 'names')).flatMap((name) => (name.kind === 'string' ? [name.value] : []));
  return names
    .slice(0, MAX_FIELDS)
    .map((name) => [name, shapeOf(s, frame, readMember(s, frame, object, name, NOWHERE), depth + 1)] as const);
}

/** TypeBox: the options of a type are the keywords of its JSON schema. */
function withOptions(s: Solver, frame: Frame, shape: Shape, options: Values): Shape {
  return options.reduce<Shape>((all, each) => {
    if (each.kind !== 'object') return all;
    const limit = keywordLimit(s, frame, each);
    return limit === undefined ? all : limitedTo(all, limit);
  }, shape);
}

const LIMIT_KEYWORDS = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'enum', 'const'];
const TEXT_KEYWORDS = ['pattern', 'format'];

/** The limit that keywords of a JSON schema set: null where it is no number; undefined where there is none. */
export function keywordLimit(s: Solver, frame: Frame, schema: ObjectValue): number | null | undefined {
  let most: number | null | undefined;
  const names = s.read(frame, s.field(schema, 'names'));
  const has = (name: string): boolean => names.some((each) => each.kind === 'string' && each.value === name);
  for (const keyword of LIMIT_KEYWORDS) {
    if (!has(keyword)) continue;
    const numbers = readMember(s, frame, schema, keyword, NOWHERE).flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    most = numbers.length > 0 && keyword !== 'enum' && keyword !== 'const' ? Math.max(...numbers) : null;
  }
  return most === undefined && TEXT_KEYWORDS.some(has) ? null : most;
}
