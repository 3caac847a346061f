/** Cryptography in JavaScript, and the signing of tokens. */

import CryptoJS from 'crypto-js';
import elliptic from 'elliptic';
import { generateKeyPairSync } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import jwt from 'jsonwebtoken';
import NodeRSA from 'node-rsa';
import { jwtVerify, SignJWT } from 'jose';
import pbkdf2 from 'pbkdf2';
import nacl from 'tweetnacl';
import { bytes, text } from '../inputs.mjs';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signedToken = await new SignJWT({ id: 1 }).setProtectedHeader({ alg: 'RS256' }).sign(keys.privateKey);
const token = jwt.sign({ id: 1 }, privateKey, { algorithm: 'RS256' });
const sealed = CryptoJS.AES.encrypt(text, 'secret').toString();
const curve = new elliptic.ec('p256');
const key = curve.genKeyPair();
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const signature = key.sign(hash);
const box = nacl.box.keyPair();
const pair = nacl.sign.keyPair();
const nonce = nacl.randomBytes(24);
const rsa = new NodeRSA(privateKey);

export const blocking = {
  'crypto jsonwebtoken.sign': async () => jwt.sign({ id: 1 }, privateKey, { algorithm: 'RS256' }),
  'crypto jsonwebtoken.verify': async () => jwt.verify(token, publicKey, { algorithms: ['RS256'] }),
  'crypto node-forge.pki.rsa.generateKeyPair': async () => forge.pki.rsa.generateKeyPair({ bits: 1024, prng: forge.random }),
  'kdf node-forge.pkcs5.pbkdf2': async () => forge.pkcs5.pbkdf2('secret', 'salt', 10_000, 32),
  'kdf crypto-js.PBKDF2': async () => CryptoJS.PBKDF2('secret', 'salt', { keySize: 8, iterations: 10_000 }),
  'crypto crypto-js.AES.encrypt': async () => CryptoJS.AES.encrypt(text, 'secret'),
  'crypto crypto-js.AES.decrypt': async () => CryptoJS.AES.decrypt(sealed, 'secret'),
  'crypto elliptic:Curve.sign': async () => curve.sign(hash, key),
  'crypto elliptic:Curve.verify': async () => curve.verify(hash, signature, key),
  'crypto elliptic:Key.sign': async () => key.sign(hash),
  'crypto elliptic:Key.derive': async () => key.derive(key.getPublic()),
  'crypto tweetnacl.box': async () => nacl.box(bytes, nonce, box.publicKey, box.secretKey),
  'crypto tweetnacl.sign': async () => nacl.sign(bytes, pair.secretKey),
  'crypto tweetnacl.sign.detached': async () => nacl.sign.detached(bytes, pair.secretKey),
  'crypto node-rsa:NodeRSA.sign': async () => rsa.sign(bytes),
  'crypto node-rsa:NodeRSA.encrypt': async () => rsa.encrypt('secret'),
  'crypto node-rsa:NodeRSA.generateKeyPair': async () => new NodeRSA().generateKeyPair(1024),
  'kdf pbkdf2.pbkdf2Sync': async () => pbkdf2.pbkdf2Sync('secret', 'salt', 100_000, 32, 'sha512'),
};

export const free = {
  'jose:Builder.sign': async () => await new SignJWT({ id: 1 }).setProtectedHeader({ alg: 'RS256' }).sign(keys.privateKey),
  'jose.jwtVerify': async () => await jwtVerify(signedToken, keys.publicKey),
};

/** With a callback jsonwebtoken signs on the loop as well, some turns later: too short to report, and nothing to change to. */
export const quiet = {
  'jsonwebtoken.sign with HMAC': async () => jwt.sign({ id: 1 }, 'secret'),
  'jsonwebtoken.sign with a callback': async () => await promisify(jwt.sign)({ id: 1 }, privateKey, { algorithm: 'RS256' }),
  'jsonwebtoken.verify with a callback': async () => await promisify(jwt.verify)(token, publicKey, { algorithms: ['RS256'] }),
};
