import type { Library, Members } from '../model.js';
import { callable } from './forms.js';
import { changes, checks, keeps, makers } from './schema-words.js';

const SCHEMA = 'joi:Schema';

const names: Members = {
  ...makers(SCHEMA, {
    number: 'number',
    text: 'string binary',
    closed: 'boolean bool date valid equal symbol function func link ref',
    items: 'array',
    fields: 'object',
    open: 'any',
    either: 'alternatives alt',
  }),
  'attempt assert': checks('value', 'schema-second'),
};

export const joi: Library = {
  name: 'Joi',
  language: 'javascript',
  source: 'https://joi.dev/api (18)',
  modules: {
    joi: callable({ members: names }, names),
    '@hapi/joi': callable({ members: names }, names),
    celebrate: { Joi: { members: names }, celebrate: { intrinsic: 'request-check' }, Segments: { members: {} } },
  },
  types: {
    [SCHEMA]: {
      decides: true,
      members: {
        ...changes({
          limited: 'max less length negative',
          closed: 'valid equal guid uuid hex alphanum token isoDate isoDuration ip port creditCard hostname domain',
          matched: 'pattern regex',
          extended: 'keys append concat',
          loose: 'unknown',
          tested: 'custom external',
          either: 'try conditional',
          'items-are': 'items',
        }),
        ...keeps(
          'min greater integer positive precision multiple required optional allow default label description trim lowercase uppercase email uri base64 truncate strict unique single sparse has ordered when error messages message note example meta options prefs preferences strip empty failover forbidden exist and or xor nand oxor with without rename cast raw invalid disallow not tag id unit',
        ),
        validate: checks('either'),
        validateAsync: checks('value'),
      },
    },
  },
};
