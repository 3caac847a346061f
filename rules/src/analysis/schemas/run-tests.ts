/** The functions in schemas (`refine`, `transform`): what they are given when data passes through. */

import type { Callback } from '../../catalog/model.js';
import { allArguments } from '../binding.js';
import { positional, type CallSite } from '../call-site.js';
import { callValue, NOWHERE, type Manner } from '../calls.js';
import { newData } from '../data.js';
import type { Frame } from '../frame.js';
import { elementsOf } from '../iteration.js';
import { readMember } from '../members.js';
import type { Solver } from '../solver.js';
import type { NativeValue, Value, Values } from '../value.js';
import { checkedValues } from './check.js';
import { BASE, GIVEN, isSchema, MADE, OPTIONS, shapeOf } from './compile.js';
import { CHAIN, partNamed, REQUEST_CHECK } from './request-checks.js';
import { type Meet, meetsBefore, runJsonPatterns } from './run-patterns.js';

const MAX_DEPTH = 8;

/** Runs the functions of schemas on what is put through them. */
export function runTests(
  s: Solver,
  frame: Frame,
  site: CallSite,
  schemas: Values,
  given: Values,
  manner: Manner,
  meet: Meet,
  depth = 0,
): void {
  if (depth > MAX_DEPTH || given.length === 0) return;
  for (const schema of schemas) {
    if (schema.kind === 'object') runJsonPatterns(s, frame, schema, given, meet);
    if (!isSchema(s, schema)) continue;
    const field = (name: string): Values => s.read(frame, s.field(schema, name));
    const into = (inner: Values, values: Values): void => {
      runTests(s, frame, site, inner, values, manner, meet, depth + 1);
    };
    into(field(BASE), given);
    for (const made of field(MADE)) {
      if (made.kind !== 'string') continue;
      switch (made.value) {
        case 'tested':
        case 'transformed': {
          const args = positional(checkedValues(s, frame, given, shapeOf(s, frame, field(BASE)), `${site.key}:${schema.id}`));
          for (const test of field(OPTIONS)) if (test.kind === 'function') callValue(s, frame, { ...site, args }, test, manner);
          break;
        }
        case 'pattern':
          meet(field(GIVEN), given);
          break;
        case 'matched':
          meet(field(GIVEN), checkedValues(s, frame, given, shapeOf(s, frame, field(BASE)), `${site.key}:${schema.id}`));
          break;
        case 'fields':
        case 'extended':
          for (const fields of field(GIVEN))
            if (fields.kind === 'object')
              for (const name of s.read(frame, s.field(fields, 'names')))
                if (name.kind === 'string')
                  into(
                    readMember(s, frame, fields, name.value, NOWHERE),
                    given.flatMap((each) => [...readMember(s, frame, each, name.value, NOWHERE)]),
                  );
          break;
        case 'items':
        case 'items-are':
          into(field(GIVEN), elementsOf(s, frame, given));
          break;
        default:
          into(field(GIVEN), given);
      }
    }
  }
}

/** Runs those of the schemas that check a request before its handlers: `zValidator('json', schema)`, `{ schema: { body } }`, `body('n')`. */
export function runRequestTests(s: Solver, frame: Frame, site: CallSite, callback: Callback, handlers: Values, limit: number | null): void {
  const manner: Manner = { how: 'loop', callback: true, entry: { kind: 'hook' } };
  for (const handler of handlers) {
    if (handler.kind !== 'function') continue;
    const sent = (part: string): Values => [newData(s, `f${handler.fn.id}`, 'request', partNamed(part), 'any', limit)];
    const meet = meetsBefore(s, handler.fn);
    const byPart = (parts: Value): void => {
      for (const name of s.read(frame, s.field(parts, 'names')))
        if (name.kind === 'string')
          runTests(s, frame, site, readMember(s, frame, parts, name.value, NOWHERE), sent(name.value), manner, meet);
    };
    for (const check of allArguments(site.args)) {
      if (check.kind === 'native' && check.type === REQUEST_CHECK) s.read(frame, s.field(check, 'parts')).forEach(byPart);
      if (check.kind === 'object' && callback.checkedBy !== undefined)
        for (const option of readMember(s, frame, check, callback.checkedBy, NOWHERE)) if (option.kind === 'object') byPart(option);
      for (const each of [check, ...elementsOf(s, frame, [check])])
        if (each.kind === 'native' && each.type === CHAIN) runChain(s, frame, each, sent, meet);
    }
  }
}

/** express-validator: `body('phone').matches(/…/)`. A limit before it says nothing without `bail()`. */
function runChain(s: Solver, frame: Frame, chain: NativeValue, sent: (part: string) => Values, meet: Meet): void {
  const read = (name: string): Values => s.read(frame, s.field(chain, name));
  const patterns = read('patterns');
  if (
    patterns.length === 0 ||
    (read('bails').length > 0 && read('limits').some((each) => each.kind === 'string' && each.value !== 'closed'))
  )
    return;
  for (const part of read('part'))
    for (const path of read('path'))
      if (part.kind === 'string' && path.kind === 'string')
        meet(
          patterns,
          path.value
            .split('.')
            .reduce<Values>(
              (values, step) =>
                step === '*' ? elementsOf(s, frame, values) : values.flatMap((each) => [...readMember(s, frame, each, step, NOWHERE)]),
              sent(part.value === 'check' ? 'body' : part.value),
            ),
        );
}
