import { draws } from './drawing.js';

describe('Python names', () => {
  draws([
    [
      'a name assigned anywhere in a function is local to all of it',
      `
      x = 1
      def f():
          print(x)
          if y: x = 2
      def g(): return x
      `,
      `
      x = 1
      f = function f#1()
        ~print(x@1)
        if ~y
          x@1 = 2
      g = function g#2()
        return x
      `,
    ],
    [
      'global and nonlocal',
      `
      def f():
          global made_here
          made_here = h = 1
          def g():
              nonlocal h
              h = 2
          return g
      made_here
      `,
      `
      f = function f#1()
        made_here = (h@1 = 1)
        g@1 = function g#2()
          h@1 = 2
        return g@1
      `,
    ],
    [
      'methods do not see the names of the class body; code directly in it does',
      `
      class C:
          x = 1
          y = x
          def m(self, a=x): return x
      `,
      `
      class C#1()
        static .x = 1
        static .y = x@1
        .m method m#2(self@2, a@2 = x@1)
          return ~x
        | x@1 = 1
        | y@1 = x@1
      `,
    ],
    [
      'each comprehension has targets of its own; only its first iterable is evaluated outside',
      `
      def f(x): return [x for x in x if x], {x: y for x, y in z}
      class C:
          a = 1
          b = [a for _ in a for _ in a]
      `,
      `
      f = function f#1(x@1)
        return tuple[list<x$1@1 for x$1@1 in x@1 if x$1@1>, dict<x$2@1: y$1@1 for [x$2@1, y$1@1] in ~z>]
      class C#2()
        static .a = 1
        static .b = list<~a for _$1@2 in a@2 for _$1@2 in ~a>
        | a@2 = 1
        | b@2 = list<~a for _$1@2 in a@2 for _$1@2 in ~a>
      `,
    ],
    [
      'a lambda in a comprehension closes over its target',
      `fs = [lambda y: x + y for x in z]`,
      `fs = list<{lambda #1(y@1) return (x$1 + y@1)} for x$1 in ~z>`,
    ],
    [
      ':= binds in the function around the comprehension',
      `def f(z): return [y := x for x in z]`,
      `
      f = function f#1(z@1)
        return list<(y@1 = x$1@1) for x$1@1 in z@1>
      `,
    ],
    [
      'everything else that binds',
      `
      def f():
          import a.b
          from m import c as d
          with a as e, d as (g, h): pass
          for i, *j in e: pass
          try: pass
          except g as k: pass
          class L: pass
          del h
          return a, d, e, g, h, i, j, k, L
      `,
      `
      f = function f#1()
        import 'a.b' (* as a@1) root
        import 'm' (c as d@1)
        with a@1 as e@1, d@1 as [g@1, h@1]
        for [i@1, *j@1] in e@1
        try
        except [g@1] as k@1
        class L#2()
        delete h@1
        return tuple[a@1, d@1, e@1, g@1, h@1, i@1, j@1, k@1, L@1]
      `,
    ],
    [
      'type parameters',
      `
      class C[T: int]:
          def m[U](self, a: T, b: U) -> T: return b
      type P[T] = list[T]
      T
      `,
      `
      class C#1<T: ~int>()
        .m method m#2(self@2, a@2: T@1, b@2: U@2) -> T@1
          return b@2
      type P = ~list<T$1>
      `,
    ],
    ['__file__ and __name__', `print(__file__, __name__)`, `~print(<meta filename>, <meta name>)`],
    ['names beyond the basic plane', `𝒳 = 1\nü = 𝒳.ä`, `𝒳 = 1\nü = 𝒳.ä`],
  ]);
});
