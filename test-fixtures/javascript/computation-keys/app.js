/** Keys, passwords and signatures, with inputs that keep the loop for longer than 20 ms, and what leaves it alone. */

import crypto from 'node:crypto';
import { promisify } from 'node:util';
import CryptoJS from 'crypto-js';
import express from 'express';
import jwt from 'jsonwebtoken';
import { KEYUTIL, KJUR } from 'jsrsasign';
import sodium from 'libsodium-wrappers-sumo';
import nacl from 'tweetnacl';
import forge from 'node-forge';
import zxcvbn from 'zxcvbn';

await sodium.ready;
const pbkdf2 = promisify(crypto.pbkdf2);
const generateKeyPair = promisify(crypto.generateKeyPair);
const rsa = crypto.generateKeyPairSync('rsa', { modulusLength: 4096 }); // ok: module top level
const signing = KEYUTIL.getKey(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }));
const nacls = nacl.sign.keyPair(); // ok: module top level

const app = express();
app.use(express.text({ limit: '50mb' }));
app.get('/pbkdf2', (req, res) => res.send(crypto.pbkdf2Sync('word', 'salt', 310_000, 32, 'sha256'))); // expect no-cpu-bound-call: crypto.pbkdf2Sync
app.get('/pbkdf2/later', async (req, res) => res.send(await pbkdf2('word', 'salt', 310_000, 32, 'sha256'))); // ok: thread pool
app.get('/scrypt', (req, res) => res.send(crypto.scryptSync('word', 'salt', 32))); // expect no-cpu-bound-call: crypto.scryptSync
app.get('/scrypt/later', (req, res) => crypto.scrypt('word', 'salt', 32, (error, key) => res.send(key))); // ok: thread pool
app.get('/random', (req, res) => res.send(crypto.randomBytes(Number(req.query.size)).subarray(0, 8))); // expect no-cpu-bound-call: crypto.randomBytes
app.get('/random/few', (req, res) => res.send(crypto.randomBytes(16))); // ok: a few bytes
app.get('/fill', (req, res) => res.send(crypto.randomFillSync(Buffer.alloc(128 * 1024 * 1024)).subarray(0, 8))); // expect no-cpu-bound-call: crypto.randomFillSync
app.get('/rsa', (req, res) => res.send(typeof crypto.generateKeyPairSync('rsa', { modulusLength: 4096 }))); // expect no-cpu-bound-call: crypto.generateKeyPairSync
app.get('/rsa/later', async (req, res) => res.send(typeof (await generateKeyPair('rsa', { modulusLength: 4096 })))); // ok: thread pool
app.get('/prime', (req, res) => res.send(typeof crypto.generatePrimeSync(2048))); // expect no-cpu-bound-call: crypto.generatePrimeSync
app.get('/prime/check', (req, res) => res.send(crypto.checkPrimeSync(2n ** 2203n - 1n))); // expect no-cpu-bound-call: crypto.checkPrimeSync
app.get('/group', (req, res) => res.send(crypto.createDiffieHellman(768).getPrime())); // expect no-cpu-bound-call: crypto.createDiffieHellman
app.get('/group/known', (req, res) => res.send(crypto.getDiffieHellman('modp14').getPrime())); // ok: the prime is known
app.post('/sign', (req, res) => res.send(crypto.sign('sha256', Buffer.alloc(Number(req.query.size)), rsa.privateKey))); // expect no-cpu-bound-call: crypto.sign
app.post('/hash', (req, res) => res.send(crypto.createHash('sha256').update('word').digest('hex'))); // ok: a short text
app.get('/token', (req, res) => res.send(jwt.sign({ id: 1 }, 'secret', { algorithm: 'HS256' }))); // ok: an HMAC takes microseconds

app.get('/forge/key', (req, res) => res.send(typeof forge.pki.rsa.generateKeyPair({ bits: 2048 }))); // expect no-cpu-bound-call: node-forge.pki.rsa.generateKeyPair
app.get('/forge/derive', (req, res) => res.send(forge.pkcs5.pbkdf2('word', 'salt', 400_000, 32))); // expect no-cpu-bound-call: node-forge.pkcs5.pbkdf2
app.get('/forge/hash', (req, res) => res.send(forge.md.sha256.create().update('word').digest().toHex())); // ok: a short text
app.get('/crypto-js', (req, res) => res.send(String(CryptoJS.PBKDF2('word', 'salt', { iterations: 20_000 })))); // expect no-cpu-bound-call: crypto-js.PBKDF2
app.get('/crypto-js/hash', (req, res) => res.send(CryptoJS.SHA256('word').toString())); // ok: a short text
app.get('/sodium', (req, res) => res.send(typeof sodium.crypto_pwhash(32, 'word', new Uint8Array(16), 3, 1 << 26, 2))); // expect no-cpu-bound-call: libsodium-wrappers-sumo.crypto_pwhash
app.get('/jsrsasign/key', (req, res) => res.send(typeof KEYUTIL.generateKeypair('RSA', 1024))); // expect no-cpu-bound-call: jsrsasign.KEYUTIL.generateKeypair
app.get('/jsrsasign/sign', (req, res) => res.send(KJUR.jws.JWS.sign('RS256', '{"alg":"RS256"}', '{}', signing))); // expect no-cpu-bound-call: jsrsasign.KJUR.jws.JWS.sign
app.post('/nacl/sign', (req, res) => res.send(typeof nacl.sign.detached(Buffer.from(req.body), nacls.secretKey))); // expect no-cpu-bound-call: tweetnacl.sign.detached
app.get('/nacl/random', (req, res) => res.send(typeof nacl.randomBytes(24))); // ok: a few bytes
app.post('/strength', (req, res) => res.json(zxcvbn(req.body).score)); // expect no-cpu-bound-call: zxcvbn
app.listen(3000);
