/**
 * Requests that something has checked before a handler sees them: the route's schema, a middleware that was given one, chains of
 * tests of single fields. What their parts let through is the identity of the request that the handler is given.
 */

import type { Callback } from '../../catalog/model.js';
import { allArguments } from '../binding.js';
import type { CallSite } from '../call-site.js';
import type { Frame } from '../frame.js';
import { elementsOf } from '../iteration.js';
import { readMember } from '../members.js';
import type { Solver } from '../solver.js';
import { NONE, type FunctionValue, type NativeValue, type Value, type Values } from '../value.js';
import { isSchema, shapeOf } from './compile.js';
import { CLOSED, OPEN, type Shape } from './shape.js';

/** What is known of the parts of a request, by the names of the catalog (`body`, `query`, `params`, `headers`, `input`). */
export interface Checks {
  readonly limit: number | null;
  readonly parts: Readonly<Record<string, Shape>>;
}

const CHECKS = 'checks:';
const known = new Map<string, Checks>();

export function identityOf(checks: Checks): string {
  const identity = `${CHECKS}${JSON.stringify(checks)}`;
  known.set(identity, checks);
  return identity;
}

export const checksOf = (value: Value | null): Checks | null => (value?.kind === 'native' ? (known.get(value.site) ?? null) : null);

const PARTS: Readonly<Record<string, string>> = {
  body: 'body',
  json: 'body',
  form: 'body',
  query: 'query',
  querystring: 'query',
  queries: 'query',
  params: 'params',
  param: 'params',
  headers: 'headers',
  header: 'headers',
  input: 'input',
};
/** What the catalog calls a part of a request. */
export const partNamed = (name: string): string => PARTS[name] ?? name;

const WHOLE = ['body', 'query', 'params'];

export const merged = (a: Shape | undefined, b: Shape): Shape => {
  if (!a) return b;
  if (a.kind !== 'fields' || b.kind !== 'fields') return a.kind === 'open' ? b : a;
  const fields: Record<string, Shape> = { ...a.fields };
  for (const [name, shape] of Object.entries(b.fields)) fields[name] = merged(fields[name], shape);
  return { kind: 'fields', fields, rest: a.rest && b.rest };
};

/** What the arguments of a registration say about the requests of its handlers; null where nothing checks them. */
export function checksAmong(s: Solver, frame: Frame, site: CallSite, callback: Callback, guards: Values): Record<string, Shape> | null {
  const parts: Record<string, Shape> = {};
  const add = (part: string, shape: Shape): void => {
    parts[part] = merged(parts[part], shape);
  };
  for (const value of flat(s, frame, allArguments(site.args))) {
    const options =
      callback.checkedBy === undefined || value.kind !== 'object'
        ? NONE
        : callback.checkedBy === '*'
          ? [value]
          : readMember(s, frame, value, callback.checkedBy, site);
    for (const option of options) addParts(s, frame, option, add);
    if (value.kind === 'native' && value.type === CHAIN) addChain(s, frame, value, add);
    if (value.kind === 'native' && value.type === REQUEST_CHECK)
      for (const each of s.read(frame, s.field(value, 'parts'))) addParts(s, frame, each, add);
    if (value.kind === 'function') for (const schema of closedOver(s, frame, value)) addSchema(s, frame, schema, add);
  }
  for (const guard of guards) if (guard.kind === 'function') for (const made of s.framesOf.get(guard.fn) ?? []) addBounds(made, add);
  return Object.keys(parts).length > 0 ? parts : null;
}

/** `if (req.body.items.length > 100) return res.sendStatus(413)` in a function that runs before the handler. */
function addBounds({ fn: { facts }, bounds }: Frame, add: Add): void {
  const request = facts.params[0]?.target;
  if (request?.kind !== 'var') return;
  const prefix = `${request.fn}:${request.name}.`;
  for (const [path, { most }] of bounds) {
    if (!path.startsWith(prefix)) continue;
    const [part = '', ...steps] = path.slice(prefix.length).split('.');
    const name = PARTS[part];
    if (name === undefined || steps.length === 0 || steps.at(-1) === 'length') continue;
    const limit: Shape =
      most === null
        ? CLOSED
        : {
            kind: 'either',
            of: [
              { kind: 'text', most },
              { kind: 'items', element: OPEN, few: true },
            ],
          };
    add(
      name,
      steps.reduceRight<Shape>((inner, step) => ({ kind: 'fields', fields: { [step]: inner }, rest: OPEN }), limit),
    );
  }
}

type Add = (part: string, shape: Shape) => void;

/** Arguments, and what lists among them hold. */
const flat = (s: Solver, frame: Frame, values: Values): Values =>
  values.flatMap((value) => (value.kind === 'object' && value.form === 'list' ? [...elementsOf(s, frame, [value])] : [value]));

/** `{ body: schema, querystring: schema }`. */
function addParts(s: Solver, frame: Frame, option: Value, add: Add): void {
  const names =
    option.kind === 'object' ? s.read(frame, s.field(option, 'names')).flatMap((each) => (each.kind === 'string' ? [each.value] : [])) : [];
  const parts = names.filter((name) => PARTS[name] !== undefined);
  // A schema that is put together elsewhere may limit anything.
  if (option.kind !== 'object' || names.length === 0) for (const part of WHOLE) add(part, CLOSED);
  for (const name of parts) add(PARTS[name] ?? name, shapeOf(s, frame, readMember(s, frame, option, name, { at: 0, end: 0, name })));
}

/** `validate(schema)`: the schema is one of the whole request, or of whichever part it is used on. */
function addSchema(s: Solver, frame: Frame, schema: Value, add: Add): void {
  if (schema.kind === 'object') {
    addParts(s, frame, schema, add);
    return;
  }
  const shape = shapeOf(s, frame, [schema]);
  const named = shape.kind === 'fields' ? Object.keys(shape.fields).filter((name) => PARTS[name] !== undefined) : [];
  if (shape.kind === 'fields' && named.length > 0) for (const name of named) add(PARTS[name] ?? name, shape.fields[name] ?? CLOSED);
  else for (const part of WHOLE) add(part, shape);
}

/** Schemas that the function around one was given, or objects of schemas by part. */
function closedOver(s: Solver, frame: Frame, { env }: FunctionValue): Values {
  if (!env || env.fn.facts.kind === 'module') return NONE;
  return env.params.flatMap((cell) =>
    s
      .read(frame, cell)
      .filter(
        (value) =>
          isSchema(s, value) ||
          (value.kind === 'object' &&
            s
              .read(frame, s.field(value, 'names'))
              .some(
                (name) =>
                  name.kind === 'string' &&
                  PARTS[name.value] !== undefined &&
                  readMember(s, frame, value, name.value, { at: 0, end: 0, name: '' }).some((each) => isSchema(s, each)),
              )),
      ),
  );
}

export const REQUEST_CHECK = 'schema:RequestCheck';
/** express-validator: tests of one field. */
export const CHAIN = 'express-validator:Chain';

function addChain(s: Solver, frame: Frame, chain: NativeValue, add: Add): void {
  const strings = (name: string): readonly string[] =>
    s.read(frame, s.field(chain, name)).flatMap((each) => (each.kind === 'string' ? [each.value] : []));
  const shape = chainShape(s, frame, chain);
  for (const part of strings('part'))
    for (const path of strings('path')) {
      const nested = path
        .split('.')
        .reduceRight<Shape>(
          (inner, step) =>
            step === '*' ? { kind: 'items', element: inner, few: false } : { kind: 'fields', fields: { [step]: inner }, rest: OPEN },
          shape,
        );
      for (const each of part === 'check' ? WHOLE : [PARTS[part] ?? part]) add(each, nested);
    }
}

function chainShape(s: Solver, frame: Frame, chain: NativeValue): Shape {
  let shape: Shape = OPEN;
  for (const limit of s.read(frame, s.field(chain, 'limits'))) {
    if (limit.kind !== 'string') continue;
    const [how = '', most = ''] = limit.value.split(' ');
    if (how === 'isLength' || how === 'isByteLength') shape = shape.kind === 'open' ? { kind: 'text', most: Number(most) } : shape;
    else if (how === 'isArray') shape = { kind: 'items', element: OPEN, few: true };
    else return CLOSED;
  }
  return shape;
}
