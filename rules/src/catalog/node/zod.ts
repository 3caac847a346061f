import { makes, property } from '../define.js';
import type { Library, Members } from '../model.js';
import { callable } from './forms.js';
import { changes, checks, keeps, makers } from './schema-words.js';

const SCHEMA = 'zod:Schema';

const plain: Members = makers(SCHEMA, {
  number: 'number date bigint int int32 uint32 float32 float64 int64 uint64',
  text: 'string email url base64 base64url jwt',
  closed:
    'boolean literal enum nativeEnum null undefined void never nan symbol instanceof tuple function templateLiteral stringbool uuid uuidv4 uuidv6 uuidv7 guid nanoid cuid cuid2 ulid emoji ipv4 ipv6 cidrv4 cidrv6 e164 hostname hex hash keyof file promise',
});

const names: Members = {
  ...plain,
  ...makers(SCHEMA, {
    open: 'any unknown record map custom json partialRecord looseRecord',
    items: 'array set',
    fields: 'object strictObject looseObject interface',
    either: 'union discriminatedUnion intersection xor',
    same: 'optional nullable nullish readonly',
    produced: 'lazy',
    piped: 'pipe',
    second: 'preprocess',
  }),
  ZodError: makes('Error'),
  'infer input output': property('unknown'),
  coerce: { members: plain },
  iso: { members: makers(SCHEMA, { closed: 'date time datetime duration' }) },
};

export const zod: Library = {
  name: 'Zod',
  language: 'javascript',
  source: 'https://zod.dev/api (4.4)',
  modules: Object.fromEntries(
    ['zod', 'zod/v4', 'zod/v3', 'zod/mini', 'zod/v4-mini', 'astro/zod'].map((specifier) => [
      specifier,
      { ...callable({ members: names }, names), z: { members: names } },
    ]),
  ),
  types: {
    [SCHEMA]: {
      decides: true,
      members: {
        ...changes({
          limited: 'max lt lte length maxLength maxSize size negative nonpositive',
          closed: 'uuid cuid cuid2 ulid nanoid ip ipv4 ipv6 cidr datetime date time duration emoji includes startsWith endsWith keyof',
          pattern: 'regex',
          'items-of-base': 'array',
          extended: 'extend merge safeExtend augment setKey',
          loose: 'passthrough loose catchall',
          tested: 'refine superRefine check',
          transformed: 'transform',
          piped: 'pipe',
          either: 'or',
        }),
        ...keeps(
          'min gt gte int finite safe positive nonnegative multipleOf step nonempty email url base64 jwt trim toLowerCase toUpperCase normalize optional nullable nullish default prefault catch describe meta brand readonly strict strip partial required deepPartial pick omit openapi register clone and exactOptional nonoptional unwrap innerType removeDefault',
        ),
        'parse parseAsync': checks('value'),
        'safeParse safeParseAsync spa': checks('result'),
        'decode decodeAsync': checks('value'),
      },
    },
  },
};
