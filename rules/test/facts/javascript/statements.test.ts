import { checkTable } from './check.js';

describe('JavaScript facts: statements', () => {
  checkTable('a.ts', [
    ['if (a) b(); else if (c) d(); else e();', 'if :a\n  :b()\nelse\n  if :c\n    :d()\n  else\n    :e()'],
    ['a = 1, b(), delete c.d;', ':globalThis.a = 1\n:b()\ndelete :c.d'],
    ['let a; a += 1; a ??= 2; o.p >>>= 3;', 'a += 1\na ??= 2\n:o.p >>>= 3'],
    ['while (a) { break; }', 'loop while while :a\n  break'],
    ['do f(); while (a);', 'loop do while :a\n  :f()'],
    ['label: for (;;) continue label;', 'loop count\n  continue'],
    ['for (const k in o) k;', 'loop keys k over :o\n  k'],
    ['for (o.p of xs);', 'loop each :o.p over :xs'],
    [
      'async function f() { for await (const x of y) x; }',
      'def f fn#1\nfn#1 async function f() awaits\n  loop async each x@1 over :y\n    x@1',
    ],
    ['switch (a) { case 1: case 2: f(); break; case 3: default: g(); }', 'switch :a\ncase 1, 2\n  :f()\n  break\ndefault\n  :g()'],
    ['try { f(); } catch { g(); } finally { h(); }', 'try\n  :f()\ncatch\n  :g()\nfinally\n  :h()'],
    ['try { f(); } catch ({ code }) { code; }', 'try\n  :f()\ncatch {code: code}\n  code'],
    ['throw new E();', 'throw new :E()'],
    [
      'async function f() { a(); using x = open(), y = x; await using z = y; z; }',
      `
      def f fn#1
      fn#1 async function f() awaits
        :a()
        with x@1 = :open(), y@1 = x@1
          with async z@1 = y@1
            z@1
      `,
    ],
    ['enum E { A, B = 5, C, D = "x", F = f(), G }', 'E = {A: 0, B: 5, C: 6, D: "x", F: :f(), G: <number>}'],
    [
      'namespace N { export const a = 1; const b = a; export function f() {} }',
      'a = 1\nb = a\ndef f fn#1\nN = {a: a, f: f}\nfn#1 function f()',
    ],
    ['namespace A.B { export type T = X; }', 'type T = :X\nB = {T: T}\nA = {B: B}'],
    ['function f() {} namespace f { export const a = 1; }', 'def f fn#1\na = 1\nf.a = a\nfn#1 function f()'],
    ['declare global { interface X {} } declare module "m" { export const a: 1; }', ''],
  ]);
});
