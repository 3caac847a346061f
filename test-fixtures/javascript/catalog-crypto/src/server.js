/** With a callback the thread pool computes, without one the loop does. */
import express from 'express';
import crypto, { createHash, createHmac, randomUUID, timingSafeEqual, webcrypto } from 'node:crypto';
import { promisify } from 'node:util';

const pbkdf2 = promisify(crypto.pbkdf2);
const randomBytes = promisify(crypto.randomBytes);
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 4096 }); // ok: module top level

const app = express();
app.get('/derive', async (req, res) => {
  crypto.pbkdf2Sync('a', 'b', 310_000, 32, 'sha256'); // expect no-cpu-bound-call: crypto.pbkdf2Sync
  crypto.scryptSync('a', 'b', 32); // expect no-cpu-bound-call: crypto.scryptSync
  crypto.hkdfSync('sha256', 'a', 'b', 'c', 32); // expect no-cpu-bound-call: crypto.hkdfSync
  await pbkdf2('a', 'b', 310_000, 32, 'sha256'); // ok: thread pool
  crypto.scrypt('a', 'b', 32, (error, key) => res.send(key)); // ok: thread pool
});
app.get('/random', async (req, res) => {
  crypto.randomBytes(Number(req.query.size)); // expect no-cpu-bound-call: crypto.randomBytes
  crypto.randomBytes(16); // ok: a few bytes
  crypto.randomBytes(16, (error, bytes) => res.send(bytes)); // ok: thread pool
  await randomBytes(16); // ok: thread pool
  crypto.randomInt(10); // ok: a few bytes that are kept ready
  crypto.randomInt(1, 10, () => {}); // ok: thread pool
  crypto.randomFillSync(Buffer.alloc(64 * 1024 * 1024)); // expect no-cpu-bound-call: crypto.randomFillSync
  randomUUID(); // ok: prepared in advance
});
app.get('/sign', async (req, res) => {
  const data = Buffer.alloc(512, 1);
  crypto.sign('sha256', data, pair.privateKey); // expect no-cpu-bound-call: crypto.sign
  crypto.sign('sha256', data, pair.privateKey, (error, signature) => res.send(signature)); // ok: thread pool
  crypto.privateDecrypt(pair.privateKey, data); // expect no-cpu-bound-call: crypto.privateDecrypt
  crypto.generateKeyPairSync('rsa', { modulusLength: 4096 }); // expect no-cpu-bound-call: crypto.generateKeyPairSync
  crypto.generateKeyPair('ed25519', {}, () => res.end()); // ok: thread pool
  crypto.checkPrimeSync(2n ** 2203n - 1n); // expect no-cpu-bound-call: crypto.checkPrimeSync
});
app.get('/exchange', (req, res) => {
  crypto.createDiffieHellman(2048); // expect no-cpu-bound-call: crypto.createDiffieHellman
  crypto.createDiffieHellman(Buffer.from('prime')); // ok: the prime is given
  crypto.getDiffieHellman('modp14'); // ok: the prime is known
  res.end();
});
app.get('/hash', (req, res) => {
  createHash('sha256').update('a').digest('hex'); // ok: microseconds
  createHmac('sha256', 'k').update('a').digest('hex'); // ok: microseconds
  timingSafeEqual(Buffer.from('a'), Buffer.from('b')); // ok: microseconds
  webcrypto.subtle.digest('SHA-256', Buffer.from('a')); // ok: thread pool
  res.end();
});
app.listen(3000);
