import { blocks, returns } from '../define.js';
import type { Estimate, Library, Members, Model, Result } from '../model.js';
import { callsBack } from './forms.js';

const rounds = { arg: 1, at: 10, default: 10 } as const;
/** Milliseconds of one hash at cost 10 on a server core. */
const cost = (ms: number): Estimate => ({ ms, doublesWith: rounds.arg, at: rounds.at, default: rounds.default });

const hash = (result: Result, ms: number, more: Model = {}): Model => blocks('kdf', { returns: result, estimate: cost(ms), ...more });
/** The cost is in the hash that is compared. */
const compare = (ms: number, more: Model = {}): Model => blocks('kdf', { returns: 'boolean', estimate: { ms }, ...more });

const native: Members = {
  hashSync: hash('string', 60, { alternative: { symbol: 'bcrypt#hash' } }),
  compareSync: compare(60, { alternative: { symbol: 'bcrypt#compare' } }),
  genSaltSync: blocks('crypto', { stall: 'trivial', returns: 'string', alternative: { symbol: 'bcrypt#genSalt' } }),
  hash: callsBack(['Error', 'string'], { returns: 'string' }),
  compare: callsBack(['Error', 'boolean'], { returns: 'boolean' }),
  genSalt: callsBack(['Error', 'string'], { returns: 'string' }),
  getRounds: returns('number'),
};

const ON_LOOP = 'asynchronous in name only: it computes on the event loop in slices of up to 100 ms';

/** The functions of `bcryptjs`, in JavaScript: slower than the native module, and never off the loop. */
const javascript: Members = {
  hashSync: hash('string', 80),
  compareSync: compare(80),
  genSaltSync: blocks('crypto', { stall: 'trivial', returns: 'string' }),
  hash: { ...callsBack(['Error', 'string']), ...blocks('kdf', { returns: 'string', estimate: cost(80), note: ON_LOOP }) },
  compare: { ...callsBack(['Error', 'boolean']), ...blocks('kdf', { returns: 'boolean', estimate: { ms: 80 }, note: ON_LOOP }) },
  genSalt: callsBack(['Error', 'string'], { returns: 'string' }),
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
      hashSync: hash('string', 60, { alternative: { symbol: '@node-rs/bcrypt#hash' } }),
      compareSync: compare(60, { alternative: { symbol: '@node-rs/bcrypt#compare' } }),
      verifySync: compare(60, { alternative: { symbol: '@node-rs/bcrypt#verify' } }),
      genSaltSync: blocks('crypto', { stall: 'trivial', returns: 'string', alternative: { symbol: '@node-rs/bcrypt#genSalt' } }),
      'hash genSalt': returns('string'),
      'compare verify': returns('boolean'),
      DEFAULT_COST: { is: 'number' },
    },
  },
};

export const bcryptjs: Library = {
  name: 'bcryptjs',
  language: 'javascript',
  source: 'https://github.com/dcodeIO/bcrypt.js (3.0): README "on the JS thread", issue 39',
  modules: { bcryptjs: javascript },
};
