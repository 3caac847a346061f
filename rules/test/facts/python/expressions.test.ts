import { draws } from './drawing.js';

describe('Python expressions', () => {
  draws([
    ['calls', `f(a, *b, c=1, **d)\ng(x for x in y)\nh(*[1])`, `~f(~a, *~b, c=1, **~d)\n~g(generator<x$1 for x$1 in ~y>)\n~h(*[1])`],
    [
      'subscripts',
      `x[a], x[a, b], x[1:], x[::2], x[a:b, c], x[...], x[*a]`,
      `~x[~a]\n~x[tuple[~a, ~b]]\n~x[1::]\n~x[::2]\n~x[tuple[other(~a, ~b), ~c]]\n~x[<ellipsis>]\n~x[*~a]`,
    ],
    ['comparisons', `a < b <= c`, `((~a < ~b) && (~b <= ~c))`],
    ['a call within a chain of comparisons stands once', `0 < f() <= c`, `((0 < ~f()) && (other() <= ~c))`],
    ['operators', `x not in y is not z and not w or -q ** 2`, `((((~x not in ~y) && (~y is not ~z)) && !~w) || -(~q ** 2))`],
    ['literals', `f(None, True, 1.5, ..., b"x", 2j)`, `~f(null, true, 1.5, <ellipsis>, <bytes>, <complex>)`],
    ['numbers', `f(1_000, 0x_ff, 0o17, 0b11, 017, 10L, 1e3, 12345678901234567890)`, `~f(1000, 255, 15, 3, 15, 10, 1000, <int>)`],
    [
      'strings',
      String.raw`f('a' "b" r"\n" "\n\x41\u00e9\101\
" u'c')`,
      String.raw`~f("ab\\n\nAéAc")`,
    ],
    ['stars in lists', '[*f(x), *a.b[0]]', '[*~f(~x), *~a.b[0]]'],
    [
      'f-strings',
      String.raw`f(f"a{b!r:>{w}}{{c}}" "\t", f'{x["k"]}', t"{y}", rf"\{z}")`,
      '~f(`a${~repr(~b)}${~w}{c}\t`, `${~x["k"]}`, `${~y}`, `\\${~z}`)',
    ],
    [
      'collections',
      `f((1,), [*a], {1, 2}, {"k": 1, 2: b, **c, d: e}, ())`,
      `~f(tuple[1], [*~a], set[1, 2], {k: 1, 2: ~b, **~c, [~d]: ~e}, tuple[])`,
    ],
    [
      'comprehensions',
      `[a async for a in b if c if d for e in a, f]`,
      `list<a$1 async for a$1 in ~b if ~c if ~d for e$1 in tuple[a$1, ~f]>`,
    ],
    [
      'await and yield',
      `async def f():\n  x = await a.b\n  yield\n  yield 1, 2`,
      `f = function async generator awaits f#1()\n  x@1 = await ~a.b\n  (yield)\n  (yield tuple[1, 2])`,
    ],
    ['yield from', `def f(): yield from g()`, `f = function generator f#1()\n  (yield from ~g())`],
    ['conditional', `f(a if b else c)`, `~f((~b ? ~a : ~c))`],
    ['walrus', `if (n := f()) > 1: n()`, `if ((n = ~f()) > 1)\n  n()`],
  ]);
});
