import assert from 'node:assert/strict';
import { extractPython, initPython } from '../../../src/facts/python/index.js';
import { draws } from './drawing.js';

describe('Python while it is being typed', () => {
  draws([
    [
      'an open bracket does not swallow what follows',
      `
      async def f():
          x = {"a": 1, "b":
          time.sleep(1)
          return x

      @app.get("/y")
      async def g():
          requests.get(url,
          time.sleep(2)
      `,
      `
      f = function async f#1()
        x@1 = {}
        ~time.sleep(1)
        return x@1
      g = @~app.get("/y") function async g#2()
        ~requests.get()
        ~time.sleep(2)
      `,
    ],
    [
      'half a call in a method',
      `
      class C:
          async def a(self):
              foo(bar[1,
          async def b(self):
              time.sleep(2)
      `,
      `
      class C#1()
        .a method async a#2(self@2)
          ~foo()
        .b method async b#3(self@3)
          ~time.sleep(2)
      `,
    ],
    [
      'half a parameter list',
      `
      async def f(a, b:
          time.sleep(1)
      def g(): return 1
      `,
      `
      f = function async f#1()
        ~time.sleep(1)
      g = function g#2()
        return 1
      `,
    ],
    [
      'an open quote',
      `
      @app.get("/
      async def f():
          x = "abc
          time.sleep(1)
      `,
      `
      f = function async f#1()
        x@1 = "  "
        ~time.sleep(1)
      `,
    ],
    [
      'a header without its colon',
      `
      async def f():
          if x
              y()
          z()
      def g(): a()
      `,
      `
      f = function async f#1()
        ~y()
        ~z()
      g = function g#2()
        ~a()
      `,
    ],
    [
      'nonsense on one line',
      `
      async def f():
          a()
          else:
              b()
          x = = 2
          c()
      `,
      `
      f = function async f#1()
        ~a()
        ~b()
        x@1 = 2
        ~c()
      `,
    ],
    [
      'half an attribute',
      `class A:\n  def m(self):\n    self.\n  def n(self): x()`,
      `class A#1()\n  .m method m#2(self@2)\n  .n method n#3(self@3)\n    ~x()`,
    ],
  ]);

  it('the errors are those of the text, at most five', () => {
    assert.deepEqual(
      extractPython('x = foo(\ntime.sleep(1)\n').syntaxErrors.map(({ message }) => message),
      ['invalid syntax'],
    );
    assert.equal(extractPython('x = = 1\n'.repeat(30)).syntaxErrors.length, 5);
    assert.deepEqual(extractPython('x = 1\n').syntaxErrors, []);
  });

  before(() => initPython());
});
