import assert from 'node:assert/strict';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';
import { checkTable } from './check.js';

describe('JavaScript facts: functions', () => {
  checkTable('a.ts', [
    ['async function f() { await g(); }', 'def f fn#1\nfn#1 async function f() awaits\n  await :g()'],
    ['function* f() { yield 1; yield* g(); }', 'def f fn#1\nfn#1 function* f()\n  yield 1\n  yield* :g()'],
    [
      'const f = async () => { h(async () => await 1); };',
      'f = fn#1\nfn#1 async arrow f()\n  :h(fn#2)\nfn#2 async arrow () in fn#1 awaits\n  return await 1',
    ],
    ['o.handler = function () {};', ':o.handler = fn#1\nfn#1 function handler()'],
    ['const o = { a: { b: () => 1 } };', 'o = {a: {b: fn#1}}\nfn#1 arrow b()\n  return 1'],
    [
      `
      function f(a: string): void;
      function f(a: number): void;
      function f(a: any) {}
      `,
      'def f fn#1\nfn#1 function f(a@1: :any)',
    ],
    ['function half(', 'def half fn#1\nfn#1 abstract function half()'],
    ['function f<T extends Server>(this: X, t: T): T {}', 'def f fn#1\nfn#1 function f(t@1: T@1): T@1\n  type T@1 = :Server'],
    ['export default function () {}', 'export default = fn#1\nfn#1 function default()'],
    ['export default () => 1;', 'export default = fn#1\nfn#1 arrow default()\n  return 1'],
  ]);

  it('start after `export`, with `async`', () => {
    const text = '/** doc */ export async function f() {}';
    const fn = extractJavaScript(text, 'a.ts').functions[1];
    assert.equal(text.slice(fn?.at, fn?.end), 'async function f() {}');
    assert.equal(fn?.nameAt, text.indexOf('f()'));
  });

  it('have the position of the name they are assigned to', () => {
    const text = 'const handler = () => 1;';
    assert.equal(extractJavaScript(text, 'a.ts').functions[1]?.nameAt, text.indexOf('handler'));
  });
});
