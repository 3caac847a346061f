import { Hono } from 'hono';
import forge from 'node-forge';
import CryptoJS from 'crypto-js';
import elliptic from 'elliptic';
import { KJUR, KEYUTIL } from 'jsrsasign';
import nacl from 'tweetnacl';
import sodium from 'libsodium-wrappers';
import * as bcrypt from '@node-rs/bcrypt';
import argon2 from '@node-rs/argon2';
import zxcvbn from 'zxcvbn';

await sodium.ready; // ok: module top level
const curve = new elliptic.ec('secp256k1'); // ok: module top level
const serverKeys = forge.pki.rsa.generateKeyPair(2048); // ok: module top level

const app = new Hono();
app.post('/keys', async (c) => {
  const pair = forge.pki.rsa.generateKeyPair({ bits: 2048 }); // expect no-cpu-bound-call: node-forge.pki.rsa.generateKeyPair
  return c.text(forge.pki.publicKeyToPem(pair.publicKey)); // ok: small
});
app.post('/keys-later', (c) => {
  forge.pki.rsa.generateKeyPair({ bits: 2048, workers: 2 }, () => {}); // ok: with a callback
  return c.text(forge.util.bytesToHex(forge.random.getBytesSync(16))); // ok: a few bytes
});
app.post('/derive', async (c) => {
  forge.pkcs5.pbkdf2('secret', 'salt', 100_000, 32); // expect no-cpu-bound-call: node-forge.pkcs5.pbkdf2
  CryptoJS.PBKDF2('secret', 'salt', { iterations: 100_000 }); // expect no-cpu-bound-call: crypto-js.PBKDF2
  sodium.crypto_pwhash(32, 'secret', 'salt', 3, 1 << 28, 2); // expect no-cpu-bound-call: libsodium-wrappers.crypto_pwhash
  return c.text(CryptoJS.SHA256('a').toString()); // ok: a short text
});
app.post('/sign', async (c) => {
  const key = curve.genKeyPair(); // ok: random bytes, the point comes later
  key.sign('00'); // expect no-cpu-bound-call: elliptic:Key.sign
  return c.text(forge.md.sha256.create().update('a').digest().toHex()); // ok: a short text
});
app.post('/jws', async (c) => {
  const pair = KEYUTIL.generateKeypair('RSA', 2048); // expect no-cpu-bound-call: jsrsasign.KEYUTIL.generateKeypair
  return c.text(KJUR.jws.JWS.sign('RS256', '{}', '{}', pair.prvKeyObj)); // expect no-cpu-bound-call: jsrsasign.KJUR.jws.JWS.sign
});
app.post('/nacl', async (c) => {
  const pair = nacl.sign.keyPair(); // expect no-cpu-bound-call: tweetnacl.sign.keyPair
  nacl.sign.detached(new Uint8Array(10), pair.secretKey); // expect no-cpu-bound-call: tweetnacl.sign.detached
  return c.body(nacl.randomBytes(24)); // ok: a few bytes
});
app.post('/login', async (c) => {
  bcrypt.verifySync('secret', 'hash'); // expect no-cpu-bound-call: @node-rs/bcrypt.verifySync
  argon2.verifySync('hash', 'secret'); // expect no-cpu-bound-call: @node-rs/argon2.verifySync
  await argon2.verify('hash', 'secret'); // ok: thread pool
  return c.json(await bcrypt.verify('secret', 'hash')); // ok: thread pool
});
app.post('/strength', async (c) => {
  return c.json(zxcvbn(await c.req.text()).score); // expect no-cpu-bound-call: zxcvbn
});
export default { fetch: app.fetch, keys: serverKeys };
