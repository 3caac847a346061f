/** Passwords. */

import rsArgon2 from '@node-rs/argon2';
import rsBcrypt from '@node-rs/bcrypt';
import bcrypt from 'bcrypt';
import * as tsBcrypt from 'bcrypt-ts';
import bcryptjs from 'bcryptjs';
import * as bip39 from 'bip39';
import express from 'express';
import { bcrypt as wasmBcrypt, sha256 } from 'hash-wasm';

const stored = bcrypt.hashSync('word', 10); // ok: module top level
const stored2 = rsArgon2.hashSync('word', { timeCost: 24 }); // ok: module top level

const app = express();
app.get('/bcrypt', (req, res) => res.send(bcrypt.hashSync('word', 12))); // expect no-cpu-bound-call: bcrypt.hashSync
app.get('/bcrypt/compare', (req, res) => res.send(bcrypt.compareSync('word', stored))); // expect no-cpu-bound-call: bcrypt.compareSync
app.get('/bcrypt/later', async (req, res) => res.send(await bcrypt.hash('word', 12))); // ok: thread pool
app.get('/bcryptjs', (req, res) => res.send(bcryptjs.hashSync('word', 10))); // expect no-cpu-bound-call: bcryptjs.hashSync
app.get('/bcryptjs/later', async (req, res) => res.send(await bcryptjs.hash('word', 10))); // expect no-cpu-bound-call: bcryptjs.hash
app.get('/bcryptjs/compare', (req, res) => res.send(bcryptjs.compareSync('word', stored))); // expect no-cpu-bound-call: bcryptjs.compareSync
app.get('/bcryptjs/compare/later', async (req, res) => res.send(await bcryptjs.compare('word', stored))); // expect no-cpu-bound-call: bcryptjs.compare
app.get('/bcrypt-ts', async (req, res) => res.send(await tsBcrypt.hash('word', 10))); // expect no-cpu-bound-call: bcrypt-ts.hash
app.get('/wasm', async (req, res) => {
  res.send(await wasmBcrypt({ password: 'word', costFactor: 10, salt: '0123456789abcdef' })); // expect no-cpu-bound-call: hash-wasm.bcrypt
});
app.get('/wasm/hash', async (req, res) => res.send(await sha256('word'))); // ok: microseconds
app.get('/native/bcrypt', (req, res) => res.send(rsBcrypt.verifySync('word', stored))); // expect no-cpu-bound-call: @node-rs/bcrypt.verifySync
app.get('/native/bcrypt/later', async (req, res) => res.send(await rsBcrypt.verify('word', stored))); // ok: thread pool
app.get('/native/argon2', (req, res) => res.send(rsArgon2.verifySync(stored2, 'word'))); // expect no-cpu-bound-call: @node-rs/argon2.verifySync
app.get('/native/argon2/later', async (req, res) => res.send(await rsArgon2.verify(stored2, 'word'))); // ok: thread pool
app.get('/seed', async (req, res) => res.send(await bip39.mnemonicToSeed('legal winner thank year wave sausage worth useful'))); // expect no-cpu-bound-call: bip39.mnemonicToSeed
app.listen(3000);
