import type { Library, Members } from '../model.js';
import { callable } from './forms.js';
import { changes, checks, keeps, makers } from './schema-words.js';

const YUP = 'yup:Schema';
const VALIBOT = 'valibot:Schema';
const TYPEBOX = 'typebox:Schema';

const yupNames: Members = makers(YUP, {
  number: 'number',
  text: 'string',
  closed: 'boolean bool date ref tuple',
  items: 'array',
  fields: 'object',
  open: 'mixed',
  produced: 'lazy',
});

export const yup: Library = {
  name: 'Yup',
  language: 'javascript',
  source: 'https://github.com/jquense/yup (1.7)',
  modules: { yup: callable({ members: yupNames }, yupNames) },
  types: {
    [YUP]: {
      decides: true,
      members: {
        ...changes({
          limited: 'max lessThan length negative',
          closed: 'oneOf equals uuid datetime',
          matched: 'matches',
          'items-are': 'of',
          extended: 'shape concat',
          tested: 'test',
          transformed: 'transform',
        }),
        ...keeps(
          'min moreThan positive integer round truncate required optional defined nullable nonNullable notRequired default label meta email url trim lowercase uppercase ensure strict strip typeError when noUnknown exact json camelCase snakeCase constantCase pick omit partial deepPartial from unknown compact notOneOf',
        ),
        'validate validateSync cast validateAt validateSyncAt': checks('value'),
        'isValid isValidSync': checks('result'),
      },
    },
  },
};

const actions: Members = makers(VALIBOT, {
  limit: 'maxValue maxLength length maxSize size ltValue maxBytes bytes maxGraphemes maxEntries value maxWords',
  test: 'check rawCheck partialCheck',
  pattern: 'regex',
  transform: 'transform rawTransform',
  'as-it-is':
    'minValue minLength gtValue integer finite safeInteger multipleOf nonEmpty trim trimStart trimEnd toLowerCase toUpperCase email url description title metadata brand readonly notValue everyItem someItem toMinValue',
  closed:
    'uuid ulid cuid2 nanoid isoDate isoDateTime isoTime isoTimestamp ip ipv4 ipv6 hexadecimal digits decimal octal includes startsWith endsWith toMaxValue',
});

const valibotNames: Members = {
  ...actions,
  ...makers(VALIBOT, {
    number: 'number bigint',
    text: 'string',
    closed: 'boolean date literal picklist enum enum_ null_ undefined_ void_ never nan symbol tuple instance file blob',
    items: 'array set',
    fields: 'object strictObject looseObject objectWithRest',
    open: 'any unknown record map custom',
    either: 'union variant intersect',
    same: 'optional nullable nullish exactOptional undefinedable fallback partial required pick omit',
    produced: 'lazy',
    piped: 'pipe pipeAsync',
  }),
  'parse parseAsync': checks('value', 'schema-first'),
  'safeParse safeParseAsync': checks('result', 'schema-first'),
};

export const valibot: Library = {
  name: 'Valibot',
  language: 'javascript',
  source: 'https://valibot.dev/api (1.1)',
  modules: { valibot: callable({ members: valibotNames }, valibotNames) },
  types: { [VALIBOT]: { decides: true } },
};

export const typeboxTypes: Members = makers(TYPEBOX, {
  number: 'Number Integer BigInt',
  text: 'String Uint8Array',
  closed: 'Boolean Literal Enum Null Undefined Void Never Date Tuple Ref This Const RegExp TemplateLiteral',
  items: 'Array',
  fields: 'Object',
  open: 'Any Unknown Record Unsafe',
  either: 'Union Intersect Composite',
  same: 'Optional Partial Required Readonly Pick Omit ReadonlyOptional',
});

const value: Members = {
  'Parse Decode Convert Cast Clean': checks('value', 'schema-first'),
  'Check Errors': checks('result', 'schema-first'),
};

export const typebox: Library = {
  name: 'TypeBox',
  language: 'javascript',
  source: 'https://github.com/sinclairzx81/typebox (0.34)',
  modules: {
    '@sinclair/typebox': { Type: { members: typeboxTypes }, ...typeboxTypes },
    typebox: { Type: { members: typeboxTypes }, ...typeboxTypes, default: { members: typeboxTypes } },
    '@sinclair/typebox/value': { Value: { members: value }, ...value },
  },
  types: { [TYPEBOX]: { decides: true } },
};
