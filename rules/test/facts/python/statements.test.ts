import { draws } from './drawing.js';

describe('Python statements', () => {
  draws([
    ['chained assignment evaluates its value once', `a = b.c = f()`, `a = (~b.c = ~f())`],
    ['targets', `a, (b.c, *d), e[0] = x`, `[a, [~b.c, *d], ~e[0]] = ~x`],
    ['augmented', `a += 1\nb.c //= f()`, `a += 1\n~b.c //= ~f()`],
    ['annotated', `a: int = 1\nb: str\nself.c: "D" = e`, `a: ~int = 1\nb: ~str\n~self.c: ~D = ~e`],
    ['type aliases', `X: TypeAlias = "Foo[int]"\ntype Y = X | None`, `type X = ~Foo<~int>\ntype Y = X | null`],
    [
      'if, elif, else',
      `
      if a: b()
      elif c: d(); e()
      else: f()
      `,
      `
      if ~a
        ~b()
      else
        if ~c
          ~d()
          ~e()
        else
          ~f()
      `,
    ],
    [
      'loops',
      `
      for a, b in c:
          if a: continue
      else: d()
      while e: break
      else: f()
      async for g in h: g()
      for i in 1, 2: pass
      `,
      `
      for [a, b] in ~c
        if a
          continue
      else
        ~d()
      while ~e
        break
      else
        ~f()
      async for g in ~h
        g()
      for i in tuple[1, 2]
      `,
    ],
    [
      'try',
      `
      try: a()
      except (B, c.D) as e: e()
      except F: raise
      except: raise G from h()
      else: i()
      finally: j()
      `,
      `
      try
        ~a()
      except [~B, ~c.D] as e
        e()
      except [~F]
        throw
      except []
        ~h()
        throw ~G
      else
        ~i()
      finally
        ~j()
      `,
    ],
    [
      'exception groups, the bare tuple of 3.14, and Python 2',
      `
      try: pass
      except* A as e: e()
      try: pass
      except A, B: c()
      except D, f: f()
      `,
      `
      try
      except [~A] as e
        e()
      try
      except [~A, ~B]
        ~c()
      except [~D] as f
        f()
      `,
    ],
    [
      'with',
      `
      with a as b, c(): d()
      with (a as b, c() as (d, e)): f()
      with (a): g()
      async with open(x) as y: y()
      `,
      `
      with ~a as b, ~c()
        d()
      with ~a as b, ~c() as [d, e]
        ~f()
      with ~a
        ~g()
      async with ~open(~x) as y
        y()
      `,
    ],
    ['del and assert', `del a, b[0], (c)\nassert d(), e()`, `delete a\ndelete ~b[0]\ndelete c\nassert ~d()`],
    ['what runs nothing is left out', `"""doc"""\n1\nx\n...\npass`, ``],
    [
      'Python 2',
      `print >>f, x\nprint "a"\nexec code in ns\nraise E, "m"`,
      `~print(~f, ~x)\n~print("a")\n~exec(~code, ~ns)\nthrow tuple[~E, "m"]`,
    ],
    [
      'match',
      `
      match cmd:
          case [a, *rest] if a > 1: a()
          case {"k": v, **others}: v()
          case Point(x=0, y=yy) | a.B(q): q()
          case str() as s: s()
          case m.CONST | None | "x" "y": pass
          case (1 | 2): pass
          case other: pass
      `,
      `
      switch ~cmd
        case <pattern>, (a > 1)
          [a, *rest] = ~cmd
          a()
        case <pattern>
          {k: v, **others} = ~cmd
          v()
        case (~cmd instanceof ~Point), 0, (~cmd instanceof a.B)
          yy = ~cmd.y
          q = other(~cmd)
          q()
        case (~cmd instanceof ~str)
          s = ~cmd
          s()
        case ~m.CONST, null, "xy"
        case 1, 2
        case default
          other = ~cmd
      `,
    ],
    [
      'match evaluates its subject once',
      `
      match f(), x:
          case a, [b, 1]: pass
          case _: pass
      `,
      `
      $match1 = tuple[~f(), ~x]
      switch $match1
        case <pattern>, <pattern>, 1
          [a, <ignored>] = $match1
          [b, <ignored>] = other($match1)
        case default
      `,
    ],
  ]);
});
