/**
 * Schemas: `schema:HOW` makes one, `schema-from:HOW` makes one of its receiver, `schema-check:FORM` puts data through one.
 * HOW is what `madeShape` reads; FORM is what the call gives: the value, or a result that holds it.
 */

import { resolveResult } from '../results.js';
import { noteName } from '../prototypes.js';
import { classShape } from '../schemas/class-schema.js';
import { checkedValues } from '../schemas/check.js';
import { meetsAt } from '../schemas/run-patterns.js';
import { runTests } from '../schemas/run-tests.js';
import { BASE, GIVEN, isSchema, MADE, OPTIONS, shapeOf } from '../schemas/compile.js';
import { NONE, union, type NativeValue, type Values } from '../value.js';
import { argument, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

const howOf = ({ model }: IntrinsicCall): string => model.intrinsic?.split(':')[1] ?? '';

const lastOf = ({ site }: IntrinsicCall): Values => site.args.positional.at(-1) ?? NONE;

const RESULT_TYPE = /^[^:]+:Schema$/;

function newSchema(call: IntrinsicCall, how: string): NativeValue {
  const { s, frame, site, model } = call;
  const type = typeof model.returns === 'string' ? model.returns : (call.self?.kind === 'native' && call.self.type) || '';
  const schema = s.values.native(frame.fn.module.file.facts.language, RESULT_TYPE.test(type) ? type : '', `schema:${site.key}`);
  s.write(s.field(schema, MADE), [s.values.string(how)]);
  return schema;
}

const make: Intrinsic = (call) => {
  const how = howOf(call);
  const schema = newSchema(call, how);
  const { s } = call;
  const set = (name: string, values: Values): void => {
    s.write(s.field(schema, name), values);
  };
  switch (how) {
    case 'second':
      set(MADE, [s.values.string('same')]);
      set(GIVEN, argument(call, 1));
      break;
    case 'produced':
      set(MADE, [s.values.string('same')]);
      set(GIVEN, resolveResult(s, call.frame, { resultOf: 0 }, call.site, null, null));
      break;
    case 'limit':
    case 'test':
    case 'transform':
    case 'as-it-is':
      set(OPTIONS, call.site.args.positional.flat());
      break;
    case 'piped':
      set(BASE, argument(call, 0));
      set(GIVEN, call.site.args.positional.slice(1).flat());
      break;
    case 'either':
      set(
        GIVEN,
        call.site.args.positional.flatMap((values) =>
          values.flatMap((value) => (value.kind === 'object' ? [...s.read(call.frame, s.field(value, '*'))] : [value])),
        ),
      );
      break;
    default:
      set(GIVEN, argument(call, 0));
      set(OPTIONS, lastOf(call));
  }
  return [schema];
};

/** `schema.max(100)`, `schema.extend({ … })`. */
const derive: Intrinsic = (call) => {
  const { s, self } = call;
  if (!self || !isSchema(s, self)) return NONE;
  const schema = newSchema(call, howOf(call));
  s.write(s.field(schema, BASE), [self]);
  s.write(s.field(schema, GIVEN), argument(call, 0));
  s.write(s.field(schema, OPTIONS), argument(call, 0));
  return [schema];
};

const check: Intrinsic = (call) => {
  const { s, frame, site, self } = call;
  const [form, order = ''] = howOf(call).split('/');
  const schemas = order === 'schema-first' ? argument(call, 0) : order === 'schema-second' ? argument(call, 1) : self ? [self] : NONE;
  const ofClass = order === 'class-first' ? argument(call, 0).filter((each) => each.kind === 'class') : NONE;
  const position = order === 'schema-first' || order === 'class-first' ? 1 : 0;
  if (ofClass.length === 0 && !schemas.some((each) => isSchema(s, each) || each.kind === 'object')) return null;
  const [only] = ofClass;
  const shape = only?.kind === 'class' ? classShape(s, frame, only, true) : shapeOf(s, frame, schemas);
  runTests(s, frame, site, schemas, argument(call, position), { how: 'here' }, meetsAt(s, frame, site));
  frame.checks.set(site.at, { end: site.end, argument: position, shape });
  const values = checkedValues(s, frame, argument(call, position), shape, site.key);
  if (form === 'value') return only?.kind === 'class' ? union(values, [s.values.instance(only)]) : values;
  const result = s.values.object('javascript', 'object', `checked:${site.key}`);
  for (const name of ['data', 'value', 'output']) {
    s.write(s.field(result, name), values);
    noteName(s, result, name, values);
  }
  // `await schema.validateAsync(x)` gives the value itself.
  return form === 'either' ? union([result], values) : [result];
};

export const schemas: Readonly<Record<string, Intrinsic>> = { schema: make, 'schema-from': derive, 'schema-check': check };
