import { blocks, returns } from '../define.js';
import type { Unit } from '../measured.js';
import type { Estimate, Library, Members, Model, Result } from '../model.js';
import { callsBack } from './forms.js';

/** The second argument is the cost, or a salt that was made with it. */
const cost = (unit: Unit): Estimate => ({ unit, times: [{ arg: 1, made: 0, default: 10, doublesFrom: 10 }] });

const hash = (result: Result, unit: Unit, more: Model = {}): Model => blocks('kdf', { returns: result, estimate: cost(unit), ...more });
/** The cost is in the hash that is compared: taken to be the default. */
const compare = (unit: Unit, more: Model = {}): Model => blocks('kdf', { returns: 'boolean', estimate: { unit }, ...more });

const NATIVE = 'bcrypt 2^10 steps';
const RUST = '@node-rs/bcrypt 2^10 steps';
const JAVASCRIPT = 'bcryptjs 2^10 steps';

/** Remembers its cost. */
const SALT = 'bcrypt:Salt';
const salt = (more: Model = {}): Model => blocks('crypto', { stall: 'trivial', instance: SALT, captures: true, ...more });
const saltLater: Model = callsBack(['Error', SALT], { instance: SALT, captures: true });

const native: Members = {
  hashSync: hash('string', NATIVE, { alternative: { symbol: 'bcrypt#hash' } }),
  compareSync: compare(NATIVE, { alternative: { symbol: 'bcrypt#compare' } }),
  genSaltSync: salt({ alternative: { symbol: 'bcrypt#genSalt' } }),
  hash: callsBack(['Error', 'string'], { returns: 'string' }),
  compare: callsBack(['Error', 'boolean'], { returns: 'boolean' }),
  genSalt: saltLater,
  getRounds: returns('number'),
};

const ON_LOOP = 'asynchronous in name only: it computes on the event loop in slices of up to 100 ms';

/** The functions of `bcryptjs`, in JavaScript: slower than the native module, and never off the loop. */
const javascript: Members = {
  hashSync: hash('string', JAVASCRIPT),
  compareSync: compare(JAVASCRIPT),
  genSaltSync: salt(),
  hash: { ...callsBack(['Error', 'string']), ...blocks('kdf', { returns: 'string', estimate: cost(JAVASCRIPT), note: ON_LOOP }) },
  compare: { ...callsBack(['Error', 'boolean']), ...blocks('kdf', { returns: 'boolean', estimate: { unit: JAVASCRIPT }, note: ON_LOOP }) },
  genSalt: saltLater,
  getRounds: returns('number'),
  getSalt: returns('string'),
  truncates: returns('boolean'),
};

export const bcrypt: Library = {
  name: 'bcrypt',
  language: 'javascript',
  source: 'https://github.com/kelektiv/node.bcrypt.js (6.0), https://github.com/napi-rs/node-rs (1.10)',
  modules: {
    bcrypt: native,
    '@node-rs/bcrypt': {
      hashSync: hash('string', RUST, { alternative: { symbol: '@node-rs/bcrypt#hash' } }),
      compareSync: compare(RUST, { alternative: { symbol: '@node-rs/bcrypt#compare' } }),
      verifySync: compare(RUST, { alternative: { symbol: '@node-rs/bcrypt#verify' } }),
      genSaltSync: salt({ alternative: { symbol: '@node-rs/bcrypt#genSalt' } }),
      hash: returns('string'),
      genSalt: { instance: SALT, captures: true },
      'compare verify': returns('boolean'),
      DEFAULT_COST: { is: 'number' },
    },
  },
  types: { [SALT]: { extends: ['string'] } },
};

export const bcryptjs: Library = {
  name: 'bcryptjs',
  language: 'javascript',
  source: 'https://github.com/dcodeIO/bcrypt.js (3.0): README "on the JS thread", issue 39; bcrypt-ts 7 is the same in TypeScript',
  modules: { bcryptjs: javascript, 'bcrypt-ts': javascript },
};
