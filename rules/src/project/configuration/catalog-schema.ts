/** The catalog's form (catalog/model.ts) as JSON schema. */

import type { Schema } from '@cfworker/json-schema';
import { MEASURED } from '../../catalog/measured.js';

const ref = (name: string, description?: string): Schema => ({
  ...(description !== undefined && { description }),
  $ref: `#/$defs/${name}`,
});
const text = (description?: string): Schema => ({ ...(description !== undefined && { description }), type: 'string' });
const number: Schema = { type: 'number' };
const yes = (description: string): Schema => ({ description, enum: [true] });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const mapOf = (values: Schema, description?: string): Schema => ({
  ...(description !== undefined && { description }),
  type: 'object',
  additionalProperties: values,
});
const object = (properties: Record<string, Schema>, required: string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...(required.length > 0 && { required }),
});

const KINDS = 'sleep http net process file fsmeta db lock input other kdf crypto archive image ml parse'.split(' ');
const RUNS = 'here loop pool pool-if-sync startup cli test never'.split(' ');
const ENTRY_KINDS =
  'route websocket middleware dependency hook exception-handler event timer task background-task resolver procedure job message stream lifespan render action strategy command worker callback api'.split(
    ' ',
  );

const callbackWithoutArg: Record<string, Schema> = {
  runs: {
    description: 'Where it runs: `here` is during the call, `loop` later on the event loop, `pool` in another thread or process.',
    enum: RUNS,
  },
  entry: ref('entry'),
  params: listOf(ref('result')),
  methods: listOf(text()),
  injects: listOf(text()),
};

export const catalogDefinitions: Record<string, Schema> = {
  library: object(
    {
      name: text('As its users call it.'),
      language: { enum: ['javascript', 'python'] },
      source: text('Where the facts come from.'),
      modules: mapOf(ref('members'), 'Module specifier -> names it exports.'),
      types: mapOf(ref('type'), 'Type name -> its members.'),
      conventions: listOf(ref('convention')),
    },
    ['name', 'language', 'modules'],
  ),
  members: mapOf(ref('model'), 'Name -> model. A key may list several names that share one model.'),
  model: object({
    blocks: ref('blocking', 'Calling it blocks the thread.'),
    returns: ref('result', 'What calling it returns.'),
    instance: text('It is a class: the type of its instances.'),
    is: ref('result', 'It is a value: what it denotes.'),
    members: ref('members', 'Names under it.'),
    calls: listOf(ref('callback')),
    gives: ref('model', 'Calling it returns a callable with this model.'),
    intrinsic: text('A rule built into the analysis.'),
    captures: yes('The instance it creates remembers its arguments.'),
    alternative: ref('alternative', 'What does the same without blocking.'),
    harmless: text('Why it does not block although it looks so.'),
  }),
  type: object({
    extends: listOf(text()),
    members: ref('members'),
    element: ref('result', 'What iterating an instance gives.'),
    call: ref('model', 'What calling an instance does.'),
    overrides: mapOf(object(callbackWithoutArg, ['runs'])),
    identity: yes('Instances are told apart by where they are made.'),
    decides: yes('Functions that are given different instances are told apart by them.'),
  }),
  result: {
    description: 'A type name, or how the result follows from the call.',
    type: ['string', 'object'],
    additionalProperties: false,
    properties: {
      arg: ref('argument'),
      outer: ref('argument'),
      self: yes('The receiver.'),
      resultOf: ref('argument'),
      instanceOf: ref('argument'),
      elementOf: ref('argument'),
      list: ref('result'),
      tuple: listOf(ref('result')),
      object: mapOf(ref('result')),
      any: listOf(ref('result')),
    },
  },
  argument: {
    description: 'Position, keyword, [position, keyword], or { option, of }.',
    type: ['number', 'string', 'array', 'object'],
    items: { type: ['number', 'string'] },
    additionalProperties: false,
    required: ['option', 'of'],
    properties: { option: text(), of: number },
  },
  blocking: object(
    {
      kind: { enum: KINDS },
      stall: { enum: ['unbounded', 'heavy', 'light', 'trivial'] },
      when: ref('condition'),
      estimate: ref('estimate'),
      continues: yes('Goes on with a resource whose opening call is a primitive itself.'),
      note: text(),
    },
    ['kind'],
  ),
  condition: object({
    given: ref('argument'),
    missing: ref('argument'),
    arg: ref('argument'),
    equals: { type: ['string', 'number', 'boolean', 'null'] },
    isFunction: yes('The argument is a function.'),
    isString: yes('The argument is a string.'),
    atLeast: number,
    all: listOf(ref('condition')),
    any: listOf(ref('condition')),
    not: ref('condition'),
  }),
  estimate: object({
    ms: { description: 'Milliseconds of one call, times the factors.', type: 'number' },
    unit: { description: 'A measured unit, times the factors.', enum: Object.keys(MEASURED) },
    perMegabyte: { description: 'The measured unit of a megabyte of `of`.', enum: Object.keys(MEASURED) },
    of: ref('argument'),
    times: listOf(
      object(
        {
          arg: ref('argument'),
          made: ref('argument', 'The argument of the call that made the value.'),
          or: ref('argument', 'Another name of the argument.'),
          default: number,
          per: number,
          power: number,
          doublesFrom: number,
          whole: yes('Parts count as whole.'),
        },
        ['arg'],
      ),
    ),
    by: object({ arg: ref('argument'), made: ref('argument') }, ['arg']),
    cases: mapOf(ref('estimate')),
    default: text(),
  }),
  callback: object(
    {
      arg: {
        description: "Position, keyword, [position, keyword], { option, of }, { from: position } or 'all'.",
        type: ['number', 'string', 'array', 'object'],
        items: { type: ['number', 'string'] },
        additionalProperties: false,
        properties: { option: text(), of: number, from: number },
      },
      ...callbackWithoutArg,
    },
    ['arg', 'runs'],
  ),
  entry: object({ kind: { enum: ENTRY_KINDS }, name: text('`{0}` is the constant value of argument 0.') }, ['kind']),
  alternative: object({ symbol: text('`fs/promises#readFile`'), note: text() }, ['symbol']),
  convention: object(
    {
      files: listOf(text()),
      dependency: listOf(text()),
      imports: listOf(text()),
      exports: mapOf(object(callbackWithoutArg, ['runs'])),
      module: { enum: ['cli', 'test', 'pool', 'startup'] },
      directive: text(),
    },
    ['files', 'exports'],
  ),
};
