/** The functions in schemas (`refine`, `transform`): what they are given when data passes through. */

import { allArguments } from '../binding.js';
import { positional, type CallSite } from '../call-site.js';
import { callValue, NOWHERE, type Manner } from '../calls.js';
import { newData } from '../data.js';
import type { Frame } from '../frame.js';
import { elementsOf } from '../iteration.js';
import { readMember } from '../members.js';
import type { Solver } from '../solver.js';
import type { Values } from '../value.js';
import { checkedValues } from './check.js';
import { BASE, GIVEN, isSchema, MADE, OPTIONS, shapeOf } from './compile.js';
import { partNamed, REQUEST_CHECK } from './request-checks.js';

const MAX_DEPTH = 8;

/** Runs the functions of schemas on what is put through them. */
export function runTests(s: Solver, frame: Frame, site: CallSite, schemas: Values, given: Values, manner: Manner, depth = 0): void {
  if (depth > MAX_DEPTH || given.length === 0) return;
  for (const schema of schemas) {
    if (!isSchema(s, schema)) continue;
    const field = (name: string): Values => s.read(frame, s.field(schema, name));
    const into = (inner: Values, values: Values): void => {
      runTests(s, frame, site, inner, values, manner, depth + 1);
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

/** Runs those of the schemas that check a request before its handlers: `zValidator('json', schema)`. */
export function runRequestTests(s: Solver, frame: Frame, site: CallSite, handlers: Values, limit: number | null): void {
  for (const check of allArguments(site.args)) {
    if (check.kind !== 'native' || check.type !== REQUEST_CHECK) continue;
    for (const parts of s.read(frame, s.field(check, 'parts')))
      for (const name of s.read(frame, s.field(parts, 'names')))
        if (name.kind === 'string')
          for (const handler of handlers)
            if (handler.kind === 'function') {
              const data = newData(s, `f${handler.fn.id}`, 'request', partNamed(name.value), 'any', limit);
              const schemas = readMember(s, frame, parts, name.value, NOWHERE);
              runTests(s, frame, site, schemas, [data], { how: 'loop', callback: true, entry: { kind: 'hook' } });
            }
  }
}
