import { draws } from './drawing.js';

describe('Python functions', () => {
  draws([
    [
      'parameters',
      `def f(a, b: int, /, c=1, *args: str, d, e: bool = True, **kw): g()`,
      `
      f = function f#1(positional-only a@1, positional-only b@1: ~int, c@1 = 1, *args@1: ~str, keyword-only d@1, keyword-only e@1: ~bool = true, **kw@1)
        ~g()
      `,
    ],
    ['keyword-only after a star', `def f(*, a): g()`, `f = function f#1(keyword-only a@1)\n  ~g()`],
    ['Python 2 patterns', `def f(a, (b, c)): return b`, `f = function f#1(a@1, [b@1, c@1])\n  return b@1`],
    [
      'async, generators, and who awaits',
      `
      async def a(): await x
      async def b(): return [y async for y in z]
      async def c():
          async def d():
              async with e: pass
          yield 1
      def f(): return lambda: (yield)
      `,
      `
      a = function async awaits a#1()
        await ~x
      b = function async awaits b#2()
        return list<y$1@2 async for y$1@2 in ~z>
      c = function async generator c#3()
        d@3 = function async awaits d#4()
          async with ~e
        (yield 1)
      f = function f#5()
        return {lambda generator #6() return (yield)}
      `,
    ],
    [
      'decorators in source order',
      `
      @a
      @b.c(1)
      def f(): return g
      `,
      `
      f = @~a @~b.c(1) function f#1()
        return ~g
      `,
    ],
    [
      'nothing to run',
      `
      def a(): ...
      def b(): "doc"
      def c(): pass
      def d():
          """doc"""
          raise NotImplementedError("later")
      def e(): return None
      def f(): raise ValueError()
      @overload
      def g(x): return x
      `,
      `
      a = function abstract a#1()
      b = function abstract b#2()
      c = function abstract c#3()
      d = function abstract d#4()
        throw ~NotImplementedError("later")
      e = function e#5()
        return null
      f = function f#6()
        throw ~ValueError()
      g = @~overload function abstract g#7(x@7)
        return x@7
      `,
    ],
    [
      'a lambda is named for what it is assigned to',
      `
      f = lambda x, *y, z=1: x
      self.cb = lambda: 0
      {"k": lambda: 0}
      g(lambda: 0)
      `,
      `
      f = {lambda f#1(x@1, *y@1, keyword-only z@1 = 1) return x@1}
      ~self.cb = {lambda cb#2() return 0}
      {k: {lambda k#3() return 0}}
      ~g({lambda #4() return 0})
      `,
    ],
  ]);
});
