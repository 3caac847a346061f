import { blocks, harmless, makes } from '../define.js';
import type { Unit } from '../measured.js';
import type { ArgRef, Estimate, Factor, Library, Members, Model } from '../model.js';
import { quiet } from './words.js';

const BCRYPT = 'python bcrypt 2^12 steps';

/** The cost is in the salt (`gensalt(rounds=12)`) or in the hash that is compared, which is taken to have the default. */
const bcrypt: Model = blocks('kdf', {
  returns: 'bytes',
  estimate: { unit: BCRYPT, times: [{ arg: [1, 'salt'], made: [0, 'rounds'], default: 12, doublesFrom: 12 }] },
});
const bcryptCheck: Model = blocks('kdf', { returns: 'bool', estimate: { unit: BCRYPT } });
const flaskBcrypt: Model = blocks('kdf', {
  returns: 'bytes',
  estimate: { unit: BCRYPT, times: [{ arg: [1, 'rounds'], default: 12, doublesFrom: 12 }] },
});

/** What a hash of each scheme costs by passlib's own defaults, `<scheme>__rounds` (or `rounds` of `using`) when given. */
const passlibCost = (scheme: string, rounds: ArgRef): Estimate | null => {
  const ofRounds = (usual: number): Factor => ({ arg: 'self', made: rounds, default: usual });
  switch (scheme) {
    case 'bcrypt':
    case 'bcrypt_sha256':
      return { unit: BCRYPT, times: [{ ...ofRounds(12), doublesFrom: 12 }] };
    case 'pbkdf2_sha256':
      return { unit: 'python pbkdf2 sha256 iteration', times: [ofRounds(29_000)] };
    case 'pbkdf2_sha512':
      return { unit: 'python pbkdf2 sha512 iteration', times: [ofRounds(25_000)] };
    case 'sha256_crypt':
      return { unit: 'passlib sha256_crypt round', times: [ofRounds(535_000)] };
    case 'sha512_crypt':
      return { unit: 'passlib sha512_crypt round', times: [ofRounds(656_000)] };
    default:
      return null;
  }
};

const SCHEMES = 'bcrypt argon2 pbkdf2_sha256 pbkdf2_sha512 sha256_crypt sha512_crypt scrypt bcrypt_sha256 django_pbkdf2_sha256'.split(' ');
const costOfScheme = (rounds: (scheme: string) => ArgRef): Readonly<Record<string, Estimate>> =>
  Object.fromEntries(
    SCHEMES.flatMap((scheme) => {
      const cost = passlibCost(scheme, rounds(scheme));
      return cost ? [[scheme.replaceAll('_', ''), cost]] : [];
    }),
  );

/** The first of a context's schemes is the one that hashes. */
const ofContext: Estimate = { by: { arg: 'self', made: [0, 'schemes'] }, cases: costOfScheme((scheme) => `${scheme}__rounds`) };
const contextMembers: Members = {
  'hash encrypt': blocks('kdf', { returns: 'str', estimate: ofContext }),
  'verify verify_and_update dummy_verify': blocks('kdf', { estimate: ofContext }),
  'identify needs_update using': quiet,
};

const SCHEME = (scheme: string): string => `passlib.hash.${scheme}`;
const schemeMembers = (scheme: string): Members => {
  const cost = passlibCost(scheme, 'rounds');
  const estimate = cost ? { estimate: cost } : {};
  return {
    'hash encrypt': blocks('kdf', { returns: 'str', ...estimate }),
    verify: blocks('kdf', estimate),
    using: { instance: SCHEME(scheme), captures: true },
    'identify needs_update': quiet,
  };
};
const passlibHash = (scheme: string): Model => ({ members: schemeMembers(scheme), instance: SCHEME(scheme) });

const argon2Of = (factor: (name: string, usual: number) => Factor): Estimate => ({
  unit: 'argon2 pass over a KiB',
  times: [factor('time_cost', 3), factor('memory_cost', 65536)],
});
const POSITIONS = ['time_cost', 'memory_cost'];
const argon2 = argon2Of((name, usual) => ({ arg: 'self', made: [POSITIONS.indexOf(name), name], default: usual }));
const argon2Raw = argon2Of((name) => ({ arg: [2 + POSITIONS.indexOf(name), name] }));

const WERKZEUG: Estimate = { unit: 'python scrypt N·r·p', times: [{ arg: 'N', default: 32768 * 8 }] };

const rsaKey = (unit: Unit, bits: ArgRef): Estimate => ({ unit, times: [{ arg: bits, default: 2048, per: 2048, power: 4 }] });
const keyGeneration: Model = blocks('crypto');

export const passwordHashing: Library = {
  name: 'bcrypt, passlib, argon2, pwdlib, Werkzeug, cryptography, PyJWT',
  language: 'python',
  source: 'github.com/pyca/bcrypt (5); passlib.readthedocs.io (1.7); argon2-cffi.readthedocs.io (25); cryptography.io (46)',
  modules: {
    bcrypt: {
      hashpw: bcrypt,
      checkpw: bcryptCheck,
      kdf: blocks('kdf', { returns: 'bytes' }),
      gensalt: harmless('it only draws random bytes', makes('bcrypt.Salt', { captures: true })),
    },
    'passlib.context': { CryptContext: makes('passlib.CryptContext', { captures: true }) },
    'passlib.hash': Object.fromEntries(SCHEMES.map((scheme) => [scheme, passlibHash(scheme)])),
    argon2: { PasswordHasher: makes('argon2.PasswordHasher', { captures: true }) },
    'argon2.low_level': { 'hash_secret hash_secret_raw': blocks('kdf', { estimate: argon2Raw }), verify_secret: blocks('kdf') },
    pwdlib: { PasswordHash: makes('pwdlib.PasswordHash', { members: { recommended: makes('pwdlib.PasswordHash') } }) },
    /** scrypt with N = 32768, r = 8, p = 1, unless told otherwise. */
    'werkzeug.security': {
      generate_password_hash: blocks('kdf', {
        returns: 'str',
        estimate: { by: { arg: [1, 'method'] }, cases: { scrypt: WERKZEUG }, default: 'scrypt' },
      }),
      check_password_hash: blocks('kdf', { estimate: WERKZEUG }),
    },
    flask_bcrypt: { Bcrypt: makes('flask_bcrypt.Bcrypt'), generate_password_hash: flaskBcrypt, check_password_hash: bcryptCheck },
    'cryptography.hazmat.primitives.asymmetric.rsa': {
      generate_private_key: blocks('crypto', { estimate: rsaKey('cryptography rsa key of 2048 bits', [1, 'key_size']) }),
    },
    'cryptography.hazmat.primitives.asymmetric.dsa': { generate_private_key: keyGeneration, generate_parameters: keyGeneration },
    'cryptography.hazmat.primitives.asymmetric.dh': { generate_parameters: keyGeneration },
    'cryptography.hazmat.primitives.kdf.pbkdf2': { PBKDF2HMAC: makes('cryptography.KDF') },
    'cryptography.hazmat.primitives.kdf.scrypt': { Scrypt: makes('cryptography.KDF') },
    'cryptography.hazmat.primitives.kdf.argon2': { Argon2id: makes('cryptography.KDF') },
    'Crypto.PublicKey.RSA': {
      generate: blocks('crypto', { estimate: rsaKey('pycryptodome rsa key of 2048 bits', [0, 'bits']) }),
      'import_key importKey': quiet,
    },
    'Crypto.Protocol.KDF': { 'PBKDF2 scrypt bcrypt bcrypt_check': blocks('kdf') },
    rsa: { newkeys: keyGeneration },
    'nacl.pwhash': { 'str verify': blocks('kdf'), argon2id: { members: { 'str verify kdf': blocks('kdf') } } },
    jwt: {
      'encode decode get_unverified_header': harmless('a signature takes microseconds to a millisecond'),
      PyJWKClient: makes('jwt.PyJWKClient'),
    },
    'jose.jwt': {
      'encode decode get_unverified_claims get_unverified_header': harmless('a signature takes microseconds to a millisecond'),
    },
  },
  types: {
    'passlib.CryptContext': { members: contextMembers },
    ...Object.fromEntries(SCHEMES.map((scheme) => [SCHEME(scheme), { members: schemeMembers(scheme) }])),
    'bcrypt.Salt': { extends: ['bytes'] },
    'argon2.PasswordHasher': { members: { 'hash verify': blocks('kdf', { estimate: argon2 }), check_needs_rehash: quiet } },
    'pwdlib.PasswordHash': { members: { 'hash verify verify_and_update': blocks('kdf', { estimate: argon2 }) } },
    'flask_bcrypt.Bcrypt': { members: { generate_password_hash: flaskBcrypt, check_password_hash: bcryptCheck, init_app: quiet } },
    'cryptography.KDF': { members: { 'derive verify': blocks('kdf') } },
    'jwt.PyJWKClient': {
      members: {
        'get_signing_key_from_jwt get_signing_key get_signing_keys fetch_data get_jwk_set': blocks('http', {
          note: 'fetches the keys, unless they are cached',
        }),
      },
    },
  },
};
