/** `crypto.scryptSync(…)` -> `await scryptAsync(…)`: callback functions that compute in the thread pool, promisified. */

import ts from '../../facts/javascript/typescript.cjs';
import type { No } from '../context.js';
import { denotes } from './denotes.js';
import type { Call } from './nodes.js';
import { promisified } from './promisified.js';
import type { Replacement } from './replacement.js';
import type { Source } from './source.js';

interface CallbackForm {
  readonly name: string;
  /** Fewest and most arguments of the synchronous form; with more, a callback is among them. */
  readonly takes: readonly [number, number];
  /** Of its overloads TypeScript promisifies the wrong one: the type is that of the synchronous form. */
  readonly overloaded?: true;
  /** TypeScript's types of the promisified form do not fit. */
  readonly untyped?: true;
}

const CRYPTO: Readonly<Record<string, CallbackForm>> = {
  pbkdf2Sync: { name: 'pbkdf2', takes: [5, 5] },
  scryptSync: { name: 'scrypt', takes: [3, 4], overloaded: true },
  hkdfSync: { name: 'hkdf', takes: [5, 5] },
  generateKeyPairSync: { name: 'generateKeyPair', takes: [2, 2] },
  generateKeySync: { name: 'generateKey', takes: [2, 2] },
  generatePrimeSync: { name: 'generatePrime', takes: [1, 2], untyped: true },
  checkPrimeSync: { name: 'checkPrime', takes: [1, 2], untyped: true },
  randomFillSync: { name: 'randomFill', takes: [1, 3], untyped: true },
  randomBytes: { name: 'randomBytes', takes: [1, 1] },
  randomInt: { name: 'randomInt', takes: [1, 2], untyped: true },
  sign: { name: 'sign', takes: [3, 3] },
  verify: { name: 'verify', takes: [4, 4] },
  diffieHellman: { name: 'diffieHellman', takes: [1, 1], untyped: true },
};

const ZLIB: Readonly<Record<string, CallbackForm>> = Object.fromEntries(
  'brotliCompress brotliDecompress deflate deflateRaw gunzip gzip inflate inflateRaw unzip zstdCompress zstdDecompress'
    .split(' ')
    .map((name) => [`${name}Sync`, { name, takes: [1, 2] }]),
);

const FORMS: Readonly<Record<string, Readonly<Record<string, CallbackForm>>>> = { crypto: CRYPTO, zlib: ZLIB };

export function promisedForm(source: Source, call: Call, no: No): Replacement | null {
  if (!ts.isCallExpression(call) || call.questionDotToken || call.arguments.some((each) => ts.isSpreadElement(each))) return null;
  const callee = denotes(source, call.expression);
  const form = callee && FORMS[callee.module]?.[callee.name];
  if (!form) return null;
  const [least, most] = form.takes;
  const given = call.arguments.length;
  const typed = /\.[cm]?tsx?$/.test(source.path);
  if (given < least || given > most) return null;
  if (typed && form.untyped) return no(`the types of \`promisify(${callee.module}.${form.name})\` do not fit`);
  const sync = call.expression.getText(source.file);
  const type = typed && form.overloaded ? ` as (...args: Parameters<typeof ${sync}>) => Promise<ReturnType<typeof ${sync}>>` : '';
  const { callee: text, add, below } = promisified(source, call.expression, callee.module, form.name, type);
  return { callee: text, suffix: '', add, below, title: `Await ${callee.module}.${form.name} instead` };
}
