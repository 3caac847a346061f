import crypto from 'node:crypto';
import { promisify } from 'node:util';

const pair = crypto.generateKeyPairSync('x25519'); // ok: module top level
const rsa = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 }); // ok: module top level
const pem = crypto.createPrivateKey('pem'); // ok: module top level
const generatePrime = promisify(crypto.generatePrime);
const encapsulate = promisify(crypto.encapsulate);

export const keys = {
  async '/passwords'() {
    crypto.argon2Sync('argon2id', { message: 'a', nonce: 'b', parallelism: 1, tagLength: 32, memory: 65536, passes: 3 }); // expect no-cpu-bound-call: crypto.argon2Sync
    crypto.argon2('argon2id', {}, () => {}); // ok: thread pool
    crypto.getRandomValues(new Uint8Array(16)); // ok: a few bytes
    crypto.pseudoRandomBytes(16); // ok: a few bytes
  },
  async '/primes'() {
    crypto.generatePrimeSync(2048); // expect no-cpu-bound-call: crypto.generatePrimeSync
    crypto.generateKeySync('hmac', { length: 256 }); // expect no-cpu-bound-call: crypto.generateKeySync
    crypto.generateKey('hmac', { length: 256 }, () => {}); // ok: thread pool
    await generatePrime(2048); // ok: thread pool
    crypto.checkPrime(7n, () => {}); // ok: thread pool
  },
  async '/agreement'(req) {
    crypto.diffieHellman({ privateKey: pair.privateKey, publicKey: pair.publicKey }); // expect no-cpu-bound-call: crypto.diffieHellman
    crypto.diffieHellman({ privateKey: pair.privateKey, publicKey: pair.publicKey }, () => {}); // ok: thread pool
    crypto.encapsulate(rsa.publicKey); // expect no-cpu-bound-call: crypto.encapsulate
    crypto.decapsulate(rsa.privateKey, req.text); // expect no-cpu-bound-call: crypto.decapsulate
    await encapsulate(rsa.publicKey); // ok: thread pool
    crypto.decapsulate(rsa.privateKey, req.text, () => {}); // ok: thread pool
  },
  async '/rsa'(req) {
    crypto.verify('sha256', req.text, rsa.publicKey, req.signature); // expect no-cpu-bound-call: crypto.verify
    crypto.verify('sha256', req.text, rsa.publicKey, req.signature, () => {}); // ok: thread pool
    crypto.privateEncrypt(rsa.privateKey, req.text); // expect no-cpu-bound-call: crypto.privateEncrypt
    crypto.publicEncrypt(rsa.publicKey, req.text); // expect no-cpu-bound-call: crypto.publicEncrypt
    crypto.publicDecrypt(rsa.publicKey, req.text); // expect no-cpu-bound-call: crypto.publicDecrypt
    crypto.createSign('sha256').update(req.text).sign(pem); // expect no-cpu-bound-call: crypto:Sign.sign
    crypto.createCipheriv('aes-256-gcm', 'key', 'iv'); // ok: nothing is encrypted yet
  },
};
