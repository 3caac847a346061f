/** Password hashing: native modules work in the thread pool, bcryptjs computes on the loop whatever its functions are called. */

import bcrypt from '@node-rs/bcrypt';
import * as nodeArgon2 from '@node-rs/argon2';
import { pbkdf2 as noblePbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt as nobleScrypt, scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import argon2 from 'argon2';
import bcryptjs from 'bcryptjs';
import * as bip39 from 'bip39';
import zxcvbn from 'zxcvbn';

const stored = bcryptjs.hashSync('secret', 11);
const argonStored = nodeArgon2.hashSync('secret');
const words = bip39.generateMnemonic();

export const blocking = {
  'kdf bcryptjs.hashSync': async () => bcryptjs.hashSync('secret', 11),
  'kdf bcryptjs.compareSync': async () => bcryptjs.compareSync('secret', stored),
  'kdf bcryptjs.hash': async () => await bcryptjs.hash('secret', 11),
  'kdf bcryptjs.compare': async () => await bcryptjs.compare('secret', stored),
  'crypto bcryptjs.genSaltSync': async () => bcryptjs.genSaltSync(10),
  'kdf @node-rs/bcrypt.hashSync': async () => bcrypt.hashSync('secret', { cost: 11 }),
  'kdf @node-rs/bcrypt.compareSync': async () => bcrypt.compareSync('secret', stored),
  'kdf @node-rs/bcrypt.verifySync': async () => bcrypt.verifySync('secret', stored),
  'kdf @node-rs/argon2.hashSync': async () => nodeArgon2.hashSync('secret'),
  'kdf @node-rs/argon2.hashRawSync': async () => nodeArgon2.hashRawSync('secret'),
  'kdf @node-rs/argon2.verifySync': async () => nodeArgon2.verifySync(argonStored, 'secret'),
  'kdf @noble/hashes/scrypt.js.scrypt': async () => nobleScrypt('secret', 'salt', { N: 2 ** 13, r: 8, p: 1 }),
  'kdf @noble/hashes/pbkdf2.js.pbkdf2': async () => noblePbkdf2(sha256, 'secret', 'salt', { c: 10_000, dkLen: 32 }),
  'kdf bip39.mnemonicToSeedSync': async () => bip39.mnemonicToSeedSync(words),
  'kdf bip39.mnemonicToSeed': async () => await bip39.mnemonicToSeed(words),
  'crypto zxcvbn': async () => zxcvbn('correct horse battery staple and a half'),
};

export const free = {
  '@node-rs/bcrypt.hash': async () => await bcrypt.hash('secret', { cost: 11 }),
  '@node-rs/bcrypt.compare': async () => await bcrypt.compare('secret', stored),
  '@node-rs/bcrypt.verify': async () => await bcrypt.verify('secret', stored),
  '@node-rs/argon2.hash': async () => await nodeArgon2.hash('secret'),
  '@node-rs/argon2.hashRaw': async () => await nodeArgon2.hashRaw('secret'),
  '@node-rs/argon2.verify': async () => await nodeArgon2.verify(argonStored, 'secret'),
  'argon2.hash': async () => await argon2.hash('secret'),
  'argon2.verify': async () => await argon2.verify(argonStored, 'secret'),
  '@noble/hashes/scrypt.js.scryptAsync': async () => await scryptAsync('secret', 'salt', { N: 2 ** 13, r: 8, p: 1, asyncTick: 2 }),
};
