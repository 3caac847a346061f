import { blocks, harmless, makes, returns } from '../define.js';
import type { Estimate, Library, Model } from '../model.js';
import { quiet } from './words.js';

/** bcrypt takes 2^rounds steps; 12 rounds take about 230 ms on one current core. */
const bcryptCost: Estimate = { ms: 230 };
const bcrypt: Model = blocks('kdf', { returns: 'bytes', estimate: bcryptCost });

const hasher: Model = blocks('kdf', { returns: 'str', estimate: { ms: 200 } });
const verifier: Model = blocks('kdf', { estimate: { ms: 200 } });
const passlibHash: Model = {
  members: { 'hash encrypt': hasher, verify: verifier, using: returns('passlib.CryptContext'), 'identify needs_update': quiet },
  instance: 'passlib.CryptContext',
};
const keyGeneration: Model = blocks('crypto');

export const passwordHashing: Library = {
  name: 'bcrypt, passlib, argon2, pwdlib, Werkzeug, cryptography, PyJWT',
  language: 'python',
  source: 'github.com/pyca/bcrypt (5); passlib.readthedocs.io (1.7); argon2-cffi.readthedocs.io (25); cryptography.io (46)',
  modules: {
    bcrypt: {
      'hashpw checkpw': bcrypt,
      kdf: blocks('kdf', { returns: 'bytes' }),
      gensalt: harmless('it only draws random bytes', returns('bytes')),
    },
    'passlib.context': { CryptContext: makes('passlib.CryptContext') },
    'passlib.hash': {
      'bcrypt argon2 pbkdf2_sha256 pbkdf2_sha512 sha256_crypt sha512_crypt scrypt bcrypt_sha256 django_pbkdf2_sha256': passlibHash,
    },
    argon2: { PasswordHasher: makes('argon2.PasswordHasher') },
    'argon2.low_level': { 'hash_secret hash_secret_raw verify_secret': blocks('kdf') },
    pwdlib: { PasswordHash: makes('pwdlib.PasswordHash', { members: { recommended: makes('pwdlib.PasswordHash') } }) },
    'werkzeug.security': { 'generate_password_hash check_password_hash': blocks('kdf') },
    flask_bcrypt: { Bcrypt: makes('flask_bcrypt.Bcrypt'), 'generate_password_hash check_password_hash': bcrypt },
    'cryptography.hazmat.primitives.asymmetric.rsa': { generate_private_key: keyGeneration },
    'cryptography.hazmat.primitives.asymmetric.dsa': { generate_private_key: keyGeneration, generate_parameters: keyGeneration },
    'cryptography.hazmat.primitives.asymmetric.dh': { generate_parameters: keyGeneration },
    'cryptography.hazmat.primitives.kdf.pbkdf2': { PBKDF2HMAC: makes('cryptography.KDF') },
    'cryptography.hazmat.primitives.kdf.scrypt': { Scrypt: makes('cryptography.KDF') },
    'cryptography.hazmat.primitives.kdf.argon2': { Argon2id: makes('cryptography.KDF') },
    'Crypto.PublicKey.RSA': { generate: keyGeneration, 'import_key importKey': quiet },
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
    'passlib.CryptContext': {
      members: { 'hash encrypt': hasher, 'verify verify_and_update dummy_verify': verifier, 'identify needs_update using': quiet },
    },
    'argon2.PasswordHasher': { members: { 'hash verify': blocks('kdf', { estimate: { ms: 100 } }), check_needs_rehash: quiet } },
    'pwdlib.PasswordHash': { members: { 'hash verify verify_and_update': blocks('kdf', { estimate: { ms: 100 } }) } },
    'flask_bcrypt.Bcrypt': { members: { 'generate_password_hash check_password_hash': bcrypt, init_app: quiet } },
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
