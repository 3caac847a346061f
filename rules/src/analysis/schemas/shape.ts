/** What a schema lets through, as far as sizes go; and the parts of data that one has checked. */

import type { DataSource, DataValue, Values } from '../value.js';
import { NONE, union } from '../value.js';
import type { Solver } from '../solver.js';

export type Shape =
  /** Anything of any size. */
  | { readonly kind: 'open' }
  /** Nothing large: numbers with a maximum, one of some constants, dates. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly most: number | null }
  | { readonly kind: 'items'; readonly element: Shape; readonly few: boolean }
  /** Fields by name; `rest` is what others hold, null where they are dropped. */
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Shape>>; readonly rest: Shape | null }
  | { readonly kind: 'either'; readonly of: readonly Shape[] };

export const OPEN: Shape = { kind: 'open' };
export const CLOSED: Shape = { kind: 'closed' };

/** The shape with an upper limit: of a number, of characters, of items. */
export function limitedTo(shape: Shape, most: number | null): Shape {
  switch (shape.kind) {
    case 'text':
      return most === null ? CLOSED : { kind: 'text', most: Math.min(shape.most ?? Infinity, most) };
    case 'items':
      return { ...shape, few: true };
    case 'either':
      return { kind: 'either', of: shape.of.map((each) => limitedTo(each, most)) };
    case 'fields':
      return shape;
    default:
      return CLOSED;
  }
}

const asList = (shape: Shape): readonly Shape[] => (shape.kind === 'either' ? shape.of.flatMap(asList) : [shape]);

function stepInto(shape: Shape, step: string): readonly Shape[] {
  const isElement = step === '[]' || /^\.\d+$/.test(step);
  switch (shape.kind) {
    case 'open':
      return [OPEN];
    case 'items':
      return isElement ? asList(shape.element) : [];
    case 'fields': {
      const field =
        isElement && step === '[]' ? shape.rest : Object.hasOwn(shape.fields, step.slice(1)) ? shape.fields[step.slice(1)] : shape.rest;
      return field ? asList(field) : [];
    }
    case 'either':
      return asList(shape).flatMap((each) => [...stepInto(each, step)]);
    default:
      return [];
  }
}

const stepsOf = (path: string): readonly string[] => path.split(/(?=\.)|(?=\[\])/).filter((step) => step !== '');

/** Steps from the root of what was checked; deeper ones say nothing. */
const MAX_STEPS = 8;

/** Data at a place of a source that a schema has checked. */
function valuesAt(s: Solver, source: DataSource, path: string, shapes: readonly Shape[]): Values {
  return shapes.reduce<Values>((all, shape) => {
    switch (shape.kind) {
      case 'open':
        return union(all, [s.values.dataOf(source, path, 'any')]);
      case 'number':
        return union(all, [s.values.dataOf(source, path, 'number')]);
      case 'text': {
        const text = s.values.dataOf(source, path, 'text');
        return union(all, [shape.most === null ? text : s.values.short(text, shape.most)]);
      }
      case 'items':
        return union(all, [s.values.dataOf(source, path, shape.few ? 'parts' : 'items')]);
      case 'fields':
        return union(all, [s.values.dataOf(source, path, 'parts')]);
      default:
        return all;
    }
  }, NONE);
}

/** A part of data that a schema has checked. */
export function checkedPart(s: Solver, data: DataValue, step: string): Values {
  const { checked } = data.source;
  const steps = stepsOf(data.path);
  if (!checked || steps.length >= MAX_STEPS) return NONE;
  const shapes = [...steps, step].reduce<readonly Shape[]>(
    (all, each) => all.flatMap((shape) => [...stepInto(shape, each)]),
    asList(checked),
  );
  return valuesAt(s, data.source, data.path + step, shapes);
}

/** Data once it has passed a schema. */
export function checkedData(s: Solver, { source, path }: DataValue, shape: Shape): Values {
  const after = s.values.source(source.key, source.kind, source.name + path, source.limit, shape, source);
  return valuesAt(s, after, '', asList(shape));
}
