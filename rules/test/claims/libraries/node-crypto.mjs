/** node:crypto: the functions named `…Sync`, those that compute on the spot when no callback follows, and those that have no other form. */

import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { bytes } from '../inputs.mjs';

const { privateKey, publicKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
const x25519 = crypto.generateKeyPairSync('x25519');
const other = crypto.generateKeyPairSync('x25519');
const mlkem = crypto.generateKeyPairSync('ml-kem-768');
const encapsulated = crypto.encapsulate(mlkem.publicKey);
const pair = { privateKey: x25519.privateKey, publicKey: other.publicKey };
const signature = crypto.sign('sha256', bytes, privateKey);
const encrypted = crypto.publicEncrypt(publicKey, Buffer.from('secret'));
const signed = crypto.privateEncrypt(privateKey, Buffer.from('secret'));
const megabyte = Buffer.alloc(1024 * 1024);
const argon2 = { message: 'secret', nonce: Buffer.alloc(16), parallelism: 1, tagLength: 32, memory: 16384, passes: 3 };
const signer = crypto.createSign('sha256').update('text');
const verifier = crypto.createVerify('sha256').update(bytes);
const group = crypto.getDiffieHellman('modp15');
const peer = crypto.getDiffieHellman('modp15');
const peerKey = peer.generateKeys();
group.generateKeys();
const prime = crypto.generatePrimeSync(512, { bigint: true });

export const blocking = {
  'kdf crypto.pbkdf2Sync': async () => crypto.pbkdf2Sync('secret', 'salt', 100_000, 32, 'sha512'),
  'kdf crypto.scryptSync': async () => crypto.scryptSync('secret', 'salt', 32),
  'kdf crypto.argon2Sync': async () => crypto.argon2Sync('argon2id', argon2),
  'crypto crypto.hkdfSync': async () => crypto.hkdfSync('sha512', 'secret', 'salt', '', 64),
  'crypto crypto.generateKeyPairSync': async () => crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }),
  'crypto crypto.generateKeySync': async () => crypto.generateKeySync('hmac', { length: 256 }),
  'crypto crypto.generatePrimeSync': async () => crypto.generatePrimeSync(768),
  'crypto crypto.checkPrimeSync': async () => crypto.checkPrimeSync(prime),
  'crypto crypto.randomFillSync': async () => crypto.randomFillSync(megabyte),
  'crypto crypto.randomBytes': async () => crypto.randomBytes(1024 * 1024),
  'crypto crypto.sign': async () => crypto.sign('sha256', bytes, privateKey),
  'crypto crypto.verify': async () => crypto.verify('sha256', bytes, publicKey, signature),
  'crypto crypto.diffieHellman': async () => crypto.diffieHellman(pair),
  'crypto crypto.encapsulate': async () => crypto.encapsulate(mlkem.publicKey),
  'crypto crypto.decapsulate': async () => crypto.decapsulate(mlkem.privateKey, encapsulated.ciphertext),
  'crypto crypto.privateDecrypt': async () => crypto.privateDecrypt(privateKey, encrypted),
  'crypto crypto.privateEncrypt': async () => crypto.privateEncrypt(privateKey, Buffer.from('secret')),
  'crypto crypto.publicDecrypt': async () => crypto.publicDecrypt(publicKey, signed),
  'crypto crypto.publicEncrypt': async () => crypto.publicEncrypt(publicKey, Buffer.from('secret')),
  'crypto crypto:Sign.sign': async () => signer.sign(privateKey),
  'crypto crypto:Sign.verify': async () => verifier.verify(publicKey, signature),
  'crypto crypto:DiffieHellman.generateKeys': async () => group.generateKeys(),
  'crypto crypto:DiffieHellman.computeSecret': async () => group.computeSecret(peerKey),
};

export const free = {
  'crypto.pbkdf2': async () => promisify(crypto.pbkdf2)('secret', 'salt', 100_000, 32, 'sha512'),
  'crypto.scrypt': async () => promisify(crypto.scrypt)('secret', 'salt', 32),
  'crypto.argon2': async () => promisify(crypto.argon2)('argon2id', argon2),
  'crypto.hkdf': async () => promisify(crypto.hkdf)('sha512', 'secret', 'salt', '', 64),
  'crypto.generateKeyPair': async () => promisify(crypto.generateKeyPair)('rsa', { modulusLength: 2048 }),
  'crypto.generateKey': async () => promisify(crypto.generateKey)('hmac', { length: 256 }),
  'crypto.generatePrime': async () => promisify(crypto.generatePrime)(768),
  'crypto.checkPrime': async () => promisify(crypto.checkPrime)(prime),
  'crypto.randomFill': async () => promisify(crypto.randomFill)(megabyte),
  'crypto.randomBytes': async () => promisify(crypto.randomBytes)(1024 * 1024),
  'crypto.sign': async () => promisify(crypto.sign)('sha256', bytes, privateKey),
  'crypto.verify': async () => promisify(crypto.verify)('sha256', bytes, publicKey, signature),
  'crypto.diffieHellman': async () => promisify(crypto.diffieHellman)(pair),
  'crypto.encapsulate': async () => promisify(crypto.encapsulate)(mlkem.publicKey),
  'crypto.decapsulate': async () => promisify(crypto.decapsulate)(mlkem.privateKey, encapsulated.ciphertext),
};
