/** Cryptography in JavaScript and WebAssembly, and password hashing besides bcrypt. */

import { blocks, makes, priced, property, returns } from '../define.js';
import type { Estimate, Library, Model, Result, StallClass } from '../model.js';
import { callable, callsBack, chains, UNKNOWN } from './forms.js';

const works = (stall: StallClass, result: Result = UNKNOWN, more: Model = {}): Model =>
  blocks('crypto', { stall, returns: result, ...more });
const derives = (result: Result = 'buffer:Buffer', more: Model = {}): Model => blocks('kdf', { returns: result, ...more });
const nodeInstead = (name: string): Pick<Model, 'alternative'> => ({
  alternative: { symbol: `crypto#${name}`, note: 'takes a callback: wrap it in util.promisify' },
});

export const passwordHashes: Library = {
  name: 'password hashing',
  language: 'javascript',
  source: 'argon2 0.44 (all asynchronous), @node-rs/argon2 2, scryptsy 2, scrypt-js 3, pbkdf2 3, @noble/hashes 2, zxcvbn 4.4, hash-wasm 4',
  modules: {
    argon2: {
      'hash needsRehash': returns('string'),
      verify: returns('boolean'),
      'hashSync verifySync': derives(UNKNOWN),
      'argon2id argon2i argon2d': property('number'),
    },
    '@node-rs/argon2': {
      hashSync: derives('string', { alternative: { symbol: '@node-rs/argon2#hash' } }),
      hashRawSync: derives('buffer:Buffer', { alternative: { symbol: '@node-rs/argon2#hashRaw' } }),
      verifySync: derives('boolean', { alternative: { symbol: '@node-rs/argon2#verify' } }),
      'hash hashRaw': returns('string'),
      verify: returns('boolean'),
      Algorithm: property(UNKNOWN),
    },
    'hash-wasm': {
      'argon2id argon2i argon2d argon2Verify bcrypt bcryptVerify scrypt pbkdf2': blocks('kdf', {
        returns: UNKNOWN,
        note: 'asynchronous in name only: it computes on the event loop',
      }),
      'md5 sha1 sha256 sha512 xxhash64 blake3 crc32 createSHA256 createMD5': returns(UNKNOWN),
    },
    'argon2-browser': { 'hash verify': returns(UNKNOWN) },
    scryptsy: callable(derives('buffer:Buffer', nodeInstead('scrypt')), { async: returns('buffer:Buffer') }),
    'scrypt-js': { syncScrypt: derives('buffer:Buffer', nodeInstead('scrypt')), scrypt: returns('buffer:Buffer') },
    pbkdf2: { pbkdf2Sync: derives('buffer:Buffer', nodeInstead('pbkdf2')), pbkdf2: callsBack(['Error', 'buffer:Buffer']) },
    '@noble/hashes/scrypt': { scrypt: derives('buffer:Buffer', nodeInstead('scrypt')), scryptAsync: returns('buffer:Buffer') },
    '@noble/hashes/scrypt.js': { scrypt: derives('buffer:Buffer', nodeInstead('scrypt')), scryptAsync: returns('buffer:Buffer') },
    '@noble/hashes/pbkdf2': { pbkdf2: derives('buffer:Buffer', nodeInstead('pbkdf2')), pbkdf2Async: returns('buffer:Buffer') },
    '@noble/hashes/pbkdf2.js': { pbkdf2: derives('buffer:Buffer', nodeInstead('pbkdf2')), pbkdf2Async: returns('buffer:Buffer') },
    '@noble/hashes/argon2': { 'argon2id argon2i argon2d': derives(), 'argon2idAsync argon2iAsync argon2dAsync': returns('buffer:Buffer') },
    'pbkdf2-password': callable({ gives: callsBack(['Error']) }),
    'simple-crypto-js': { SimpleCrypto: makes(UNKNOWN) },
    zxcvbn: callable(works('light')),
  },
};

/** Version 4.2: SHA-256, 250,000 iterations; `keySize` counts words of 32 bits. */
const cryptoJsPbkdf2: Estimate = {
  unit: 'crypto-js pbkdf2 iteration',
  times: [
    { arg: { option: 'iterations', of: 2 }, default: 250_000 },
    { arg: { option: 'keySize', of: 2 }, default: 4, per: 8, whole: true },
  ],
};

const aes: Model = { members: { 'encrypt decrypt': works('light', UNKNOWN) } };
const rsa = {
  members: {
    generateKeyPair: blocks('crypto', {
      returns: UNKNOWN,
      when: { not: { arg: 'last', isFunction: true } },
      estimate: {
        unit: 'node-forge rsa key of 1024 bits',
        times: [{ arg: { option: 'bits', of: 0 }, or: 0, default: 2048, per: 1024, power: 4 }],
      },
      ...nodeInstead('generateKeyPair'),
    }),
    setPublicKey: returns(UNKNOWN),
  },
} as const;

export const ciphers: Library = {
  name: 'cryptography in JavaScript',
  language: 'javascript',
  source:
    'node-forge 1.3, crypto-js 4.2, elliptic 6.6, jsrsasign 11, tweetnacl 1, libsodium-wrappers 0.7, sodium-native 5, openpgp 6, node-rsa 1.1, @noble/curves 2, selfsigned 3, pem 1.14, nostr-tools 2',
  modules: {
    'node-forge': {
      pki: {
        members: {
          rsa,
          'certificateToPem certificateFromPem privateKeyToPem privateKeyFromPem publicKeyToPem publicKeyFromPem': returns(UNKNOWN),
          'createCertificate createCertificationRequest': returns('node-forge:Certificate'),
          'encryptRsaPrivateKey decryptRsaPrivateKey': derives(UNKNOWN),
        },
      },
      pkcs5: { members: { pbkdf2: { ...callsBack(['Error', 'string']), ...derives('string', nodeInstead('pbkdf2')) } } },
      pbkdf2: { ...callsBack(['Error', 'string']), ...derives('string', nodeInstead('pbkdf2')) },
      rsa: { members: { ...rsa.members } },
      prime: {
        members: { generateProbablePrime: blocks('crypto', { returns: UNKNOWN, when: { not: { arg: 'last', isFunction: true } } }) },
      },
      'md cipher random util asn1 hmac pkcs12 pkcs7 pem tls': property(UNKNOWN),
    },
    'crypto-js': {
      PBKDF2: priced(cryptoJsPbkdf2, derives(UNKNOWN, nodeInstead('pbkdf2'))),
      EvpKDF: derives(UNKNOWN),
      'AES DES TripleDES RC4 Rabbit': aes,
      'MD5 SHA1 SHA256 SHA512 SHA3 RIPEMD160 HmacMD5 HmacSHA1 HmacSHA256 HmacSHA512': returns(UNKNOWN),
      'enc mode pad lib format algo': property(UNKNOWN),
    },
    'crypto-js/pbkdf2': callable(priced(cryptoJsPbkdf2, derives(UNKNOWN, nodeInstead('pbkdf2')))),
    'crypto-js/aes': { 'encrypt decrypt': works('light', UNKNOWN) },
    elliptic: { 'ec eddsa': makes('elliptic:Curve') },
    jsrsasign: {
      KEYUTIL: { members: { generateKeypair: blocks('crypto', { returns: UNKNOWN }), 'getKey getPEM': returns(UNKNOWN) } },
      /** Keys of RSA and elliptic curves in JavaScript's own arithmetic; HMAC takes microseconds. */
      KJUR: {
        members: {
          jws: {
            members: {
              JWS: {
                members: {
                  sign: blocks('crypto', { returns: 'string', when: { not: { arg: 0, matches: '^HS' } } }),
                  'verify verifyJWT': blocks('crypto', { stall: 'light', returns: 'boolean' }),
                  parse: returns(UNKNOWN),
                },
              },
            },
          },
        },
      },
    },
    tweetnacl: {
      box: { ...works('light'), members: { keyPair: works('light'), open: works('light') } },
      sign: {
        ...works('light'),
        members: {
          detached: { ...works('light'), members: { verify: works('light', 'boolean') } },
          keyPair: works('light'),
          open: works('light'),
        },
      },
      secretbox: { ...works('trivial'), members: { open: works('trivial') } },
      scalarMult: works('light'),
      hash: returns('buffer:Buffer'),
      randomBytes: returns('buffer:Buffer'),
    },
    'libsodium-wrappers': { 'crypto_pwhash crypto_pwhash_str crypto_pwhash_str_verify': derives(UNKNOWN), ready: property(UNKNOWN) },
    'libsodium-wrappers-sumo': { 'crypto_pwhash crypto_pwhash_str crypto_pwhash_str_verify': derives(UNKNOWN), ready: property(UNKNOWN) },
    'sodium-native': {
      'crypto_pwhash crypto_pwhash_str crypto_pwhash_str_verify': derives(UNKNOWN),
      'crypto_pwhash_async crypto_pwhash_str_async crypto_pwhash_str_verify_async': callsBack(['Error']),
    },
    'node-rsa': callable(makes('node-rsa:NodeRSA')),
    selfsigned: { generate: blocks('crypto', { returns: UNKNOWN, when: { not: { arg: 'last', isFunction: true } } }) },
    'nostr-tools': {
      finalizeEvent: works('light'),
      'generateSecretKey getPublicKey': works('light', UNKNOWN),
      verifyEvent: works('light', 'boolean'),
      nip59: { members: { 'wrapEvent wrapManyEvents': works('light') } },
      nip04: property(UNKNOWN),
      nip19: property(UNKNOWN),
      'Relay SimplePool': makes(UNKNOWN),
      relayInit: returns(UNKNOWN),
    },
    openpgp: { 'generateKey encrypt decrypt sign verify readKey readMessage': returns(UNKNOWN) },
    bip39: {
      mnemonicToSeedSync: derives('buffer:Buffer'),
      mnemonicToSeed: blocks('kdf', { returns: 'buffer:Buffer', note: 'asynchronous in name only: it computes on the event loop' }),
      'generateMnemonic validateMnemonic entropyToMnemonic mnemonicToEntropy': returns(UNKNOWN),
    },
    otplib: { 'authenticator totp hotp': property(UNKNOWN) },
  },
  types: {
    /** Signed with RSA in JavaScript's own arithmetic. */
    'node-forge:Certificate': { members: { sign: works('heavy', UNKNOWN), verify: works('light', 'boolean') } },
    'elliptic:Curve': {
      members: {
        'genKeyPair keyFromPrivate keyFromPublic keyFromSecret': returns('elliptic:Key'),
        'sign verify recoverPubKey': works('light'),
      },
    },
    'elliptic:Key': { members: { 'sign verify derive': works('light'), 'getPublic getPrivate': returns(UNKNOWN) } },
    'node-rsa:NodeRSA': {
      members: {
        generateKeyPair: blocks('crypto', { returns: { self: true }, ...nodeInstead('generateKeyPair') }),
        'encrypt decrypt sign verify encryptPrivate decryptPublic': works('light'),
        'importKey setOptions': chains,
        exportKey: returns('string'),
      },
    },
  },
};
