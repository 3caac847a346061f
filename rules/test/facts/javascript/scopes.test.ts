import { checkTable } from './check.js';

describe('JavaScript facts: scopes', () => {
  checkTable('a.ts', [
    ['const fs = 1; { const fs = 2; fs; { const fs = 3; fs; } } fs;', 'fs = 1\nfs$1 = 2\nfs$1\nfs$2 = 3\nfs$2\nfs'],
    [
      'function f() { use(v, later); if (v) { var v = 1; } const later = 2; }',
      `
      def f fn#1
      fn#1 function f()
        :use(v@1, later@1)
        if v@1
          v@1 = 1
        later@1 = 2
      `,
    ],
    ['{ function inner() {} inner(); } inner();', 'def inner fn#1\ninner()\n:inner()\nfn#1 function inner()'],
    ['for (let i = 0; i < 1; i++) i; i;', 'loop count i = 0 while (i < 1) then ++ i\n  i\n:i'],
    ['for (const x of x) x;', 'loop each x over :x\n  x'],
    ['try { f(); } catch (e) { e; } e;', 'try\n  :f()\ncatch e\n  e\n:e'],
    ['switch (a) { case 1: let b = 1; default: b; } b;', 'switch :a\ncase 1\n  b = 1\ndefault\n  b\n:b'],
    ['const f = function self(n) { return self(n - 1); };', 'f = (self = fn#1)\nfn#1 function self(n@1)\n  return self((n@1 - 1))'],
    ['const f = function self() {};', 'f = fn#1\nfn#1 function self()'],
    [
      'const A = class B { m() { return B; } };',
      `
      A = (B = class#0)
      class#0 class B
        method m fn#1
      fn#1 of class#0 method m()
        return B
      `,
    ],
    ['function f() { return () => this; }', 'def f fn#1\nfn#1 function f()\n  return fn#2\nfn#2 arrow () in fn#1\n  return this@1'],
    ['this.x; const g = () => this;', 'this@0.x\ng = fn#1\nfn#1 arrow g()\n  return this@0'],
    ['{ const x = 1, x$1 = 2; } { const x = 3; x; }', 'x = 1\nx$1 = 2\nx$2 = 3\nx$2'],
    ['declare const G: string; G; export declare const E: T;', ':G\nE: :T\nexport E = E'],
    ['const constructor = 1, __proto__ = 2; constructor; toString;', 'constructor = 1\n__proto__ = 2\nconstructor\n:toString'],
  ]);
});
