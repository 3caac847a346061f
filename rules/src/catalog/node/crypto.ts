import { blocks, harmless, makes, property, returns } from '../define.js';
import type { ArgRef, Condition, Estimate, Factor, Library, Members, Model, Result, StallClass } from '../model.js';
import { pbkdf2 } from '../costs.js';
import type { Unit } from '../measured.js';
import { callsBack, chains, each, select, UNKNOWN } from './forms.js';

const promisify = 'takes a callback: wrap it in util.promisify';
const BUFFER: Result = 'buffer:Buffer';

/** Named `…Sync`, with an asynchronous sister that computes in the thread pool. */
const keyPair: Model = {
  returns: { object: { publicKey: 'crypto:KeyObject', privateKey: 'crypto:KeyObject' } },
  alternative: { symbol: 'crypto#generateKeyPair', note: promisify },
};

/** Options under either of their names. */
const option = (name: string): Factor['arg'] => ({ option: name, of: 3 });

const scrypt: Estimate = {
  unit: 'node scrypt N·r·p',
  times: [
    { arg: option('N'), or: option('cost'), default: 16384 },
    { arg: option('r'), or: option('blockSize'), default: 8 },
    { arg: option('p'), or: option('parallelization'), default: 1 },
  ],
};

const argon2: Estimate = {
  unit: 'argon2 pass over a KiB',
  times: [{ arg: { option: 'memory', of: 1 } }, { arg: { option: 'passes', of: 1 } }],
};

/** Tests of candidates, each cubic in their length, among a number of them that grows with it. */
const keyOf = (unit: Unit, bits: number): Estimate => ({
  unit,
  times: [{ arg: { option: 'modulusLength', of: 1 }, default: bits, per: bits, power: 4 }],
});
const prime: Estimate = { unit: 'node prime of 1024 bits', times: [{ arg: 0, per: 1024, power: 4 }] };

const p256: Estimate = { unit: 'node p256 key' };

const sync: Members = {
  pbkdf2Sync: blocks('kdf', {
    returns: BUFFER,
    estimate: pbkdf2('node', 2, 3, 4),
    alternative: { symbol: 'crypto#pbkdf2', note: promisify },
  }),
  scryptSync: blocks('kdf', { returns: BUFFER, estimate: scrypt, alternative: { symbol: 'crypto#scrypt', note: promisify } }),
  argon2Sync: blocks('kdf', { returns: BUFFER, estimate: argon2, alternative: { symbol: 'crypto#argon2', note: promisify } }),
  /** A few HMACs, whatever the length: 255 hashes at the most. */
  hkdfSync: blocks('crypto', {
    stall: 'trivial',
    estimate: { unit: 'node hkdf' },
    returns: 'ArrayBuffer',
    alternative: { symbol: 'crypto#hkdf', note: promisify },
  }),
  generateKeyPairSync: select({
    /** A scalar times a point; of the other curves only one is as quick. */
    'ed25519 x25519': blocks('crypto', { stall: 'light', estimate: { unit: 'node x25519 key' }, ...keyPair }),
    ec: blocks('crypto', {
      stall: 'light',
      estimate: { by: { arg: { option: 'namedCurve', of: 1 } }, cases: { p256, prime256v1: p256 } },
      ...keyPair,
    }),
    'ed448 x448': blocks('crypto', { stall: 'light', ...keyPair }),
    dsa: blocks('crypto', { estimate: keyOf('node dsa key of 2048 bits', 2048), ...keyPair }),
    '*': blocks('crypto', { estimate: keyOf('node rsa key of 2048 bits', 2048), ...keyPair }),
  }),
  /** Random bytes. */
  generateKeySync: blocks('crypto', {
    stall: 'trivial',
    estimate: { unit: 'node hmac key' },
    returns: 'crypto:KeyObject',
    alternative: { symbol: 'crypto#generateKey', note: promisify },
  }),
  generatePrimeSync: blocks('crypto', {
    estimate: prime,
    returns: UNKNOWN,
    alternative: { symbol: 'crypto#generatePrime', note: promisify },
  }),
  checkPrimeSync: blocks('crypto', { returns: 'boolean', alternative: { symbol: 'crypto#checkPrime', note: promisify } }),
  randomFillSync: blocks('crypto', {
    stall: 'trivial',
    returns: { arg: 0 },
    alternative: { symbol: 'crypto#randomFill', note: promisify },
  }),
};

/** One name for both forms: without the callback it computes on the spot. */
function unlessCallback(callback: ArgRef, stall: StallClass, name: string, result: Result, small?: Condition): Model {
  const model = blocks('crypto', {
    stall,
    when: small ? { all: [{ missing: callback }, { not: small }] } : { missing: callback },
    returns: result,
    alternative: { symbol: `crypto#${name}`, note: 'with a callback: wrap it in util.promisify' },
  });
  return { ...callsBack(['Error', result]), ...model };
}

/** A key or a token takes microseconds. */
const FEW_BYTES: Condition = { arg: 0, atMost: 4096 };

const optional: Members = {
  randomBytes: unlessCallback(1, 'trivial', 'randomBytes', BUFFER, FEW_BYTES),
  pseudoRandomBytes: unlessCallback(1, 'trivial', 'pseudoRandomBytes', BUFFER, FEW_BYTES),
  randomInt: harmless('draws from random bytes that are kept ready', callsBack(['Error', 'number'], { returns: 'number' })),
  sign: unlessCallback(3, 'light', 'sign', BUFFER),
  verify: unlessCallback(4, 'trivial', 'verify', 'boolean'),
  diffieHellman: unlessCallback(1, 'light', 'diffieHellman', BUFFER),
  encapsulate: unlessCallback(1, 'light', 'encapsulate', UNKNOWN),
  decapsulate: unlessCallback(2, 'light', 'decapsulate', BUFFER),
};

/** No asynchronous form exists. */
const onlySync: Members = {
  'privateDecrypt privateEncrypt': blocks('crypto', { stall: 'light', returns: BUFFER }),
  'publicDecrypt publicEncrypt': blocks('crypto', { stall: 'trivial', returns: BUFFER }),
};

/** A few microseconds for data of ordinary size. */
const instant = 'as fast as copying the data';

const objects: Members = {
  'createHash Hash': makes('crypto:Hash', { harmless: instant, micros: 2 }),
  'createHmac Hmac': makes('crypto:Hash', { harmless: instant, micros: 2 }),
  hash: harmless(instant, { returns: 'string', scans: 1, scansText: true }),
  'createCipheriv createDecipheriv Cipheriv Decipheriv': makes('crypto:Cipher', { harmless: instant }),
  'createSign createVerify Sign Verify': makes('crypto:Sign'),
  /** With a length it looks for a safe prime. */
  createDiffieHellman: blocks('crypto', { when: { arg: 0, atMost: 1e5 }, returns: 'crypto:DiffieHellman' }),
  'createDiffieHellmanGroup getDiffieHellman createECDH ECDH DiffieHellman': makes('crypto:DiffieHellman'),
  'createPrivateKey createPublicKey createSecretKey': returns('crypto:KeyObject'),
  KeyObject: makes('crypto:KeyObject'),
  X509Certificate: makes('crypto:X509Certificate'),
};

export const crypto: Library = {
  name: 'node:crypto',
  language: 'javascript',
  source: 'https://nodejs.org/api/crypto.html, @types/node 26.6.6',
  modules: {
    crypto: {
      ...sync,
      ...optional,
      ...onlySync,
      ...objects,
      ...each('pbkdf2 scrypt argon2 hkdf', () => callsBack(['Error', BUFFER])),
      ...each('generateKey generatePrime checkPrime randomFill', () => callsBack(['Error', UNKNOWN])),
      generateKeyPair: callsBack(['Error', 'crypto:KeyObject', 'crypto:KeyObject']),
      randomUUID: harmless('random bytes are prepared in advance', { returns: 'string' }),
      getRandomValues: harmless(instant, { returns: { arg: 0 } }),
      timingSafeEqual: returns('boolean'),
      'getHashes getCiphers getCurves': returns({ list: 'string' }),
      webcrypto: property('web:Crypto'),
      subtle: property('web:SubtleCrypto'),
      constants: property(UNKNOWN),
    },
  },
  types: {
    'crypto:Hash': {
      extends: ['stream:Transform'],
      members: {
        update: { ...chains, micros: 0.4, scans: 0, scansText: true },
        digest: returns({ any: ['string', BUFFER] }, { micros: 0.4 }),
        copy: chains,
      },
    },
    'crypto:Cipher': {
      extends: ['stream:Transform'],
      members: { 'update final getAuthTag': returns({ any: ['string', BUFFER] }), 'setAuthTag setAAD setAutoPadding': chains },
    },
    'crypto:Sign': {
      extends: ['stream:Writable'],
      members: {
        update: chains,
        sign: blocks('crypto', { stall: 'trivial', returns: { any: ['string', BUFFER] } }),
        verify: blocks('crypto', { stall: 'trivial', returns: 'boolean' }),
      },
    },
    'crypto:DiffieHellman': {
      members: {
        'generateKeys computeSecret': blocks('crypto', { stall: 'trivial', returns: BUFFER }),
        'getPublicKey getPrivateKey getPrime getGenerator': returns(BUFFER),
        'setPublicKey setPrivateKey': returns(UNKNOWN),
      },
    },
    'crypto:KeyObject': { members: { export: returns({ any: ['string', BUFFER] }), equals: returns('boolean') } },
    'crypto:X509Certificate': {
      members: {
        'verify checkHost checkIssued': returns('boolean'),
        publicKey: property('crypto:KeyObject'),
        'subject issuer fingerprint fingerprint256 serialNumber validFrom validTo': property('string'),
      },
    },
  },
};
