import { checkTable } from './check.js';

describe('TypeScript facts: types', () => {
  checkTable('a.ts', [
    ['type T = string | null | "x" | -1 | true | undefined;', 'type T = (:string | null | "x" | -1 | true | :undefined)'],
    ['type T = A & B<C>; interface A {}', 'type T = (A & :B<:C>)\nclass A class#0\nclass#0 interface A'],
    ['type T = Promise<User>[] | readonly User[];', 'type T = (:Promise<:User>[] | :User[])'],
    ['type T = [a: A, b?: B, ...C[]];', 'type T = [:A, :B, :C[]]'],
    ['type T = (a: A) => Promise<B>;', 'type T = () => :Promise<:B>'],
    ['type T = { (a: A): B };', 'type T = () => :B'],
    ['type T = { a: A; b?(): B; readonly c: C };', 'type T = {a: :A; b?: () => :B; c: :C}'],
    ['const x = 1; type T = typeof x.y;', 'x = 1\ntype T = typeof x.y'],
    ['type T = A["key"] | A[number] | keyof A | { [K in A]: B } | (A extends B ? C : D);', 'type T = (:A["key"] | :A["*"] | ? | ? | ?)'],
    ['type T = import("s").A.B<C> | import("s") | typeof import("s");', 'type T = (import("s").A.B<:C> | import("s") | import("s"))'],
    ['type T = typeof import("s").x;', 'type T = typeof require!("s").x'],
    ['type Box<T> = { value: T };', 'type Box = {value: T}'],
    ['function f(x: any): x is A {}', 'def f fn#1\nfn#1 function f(x@1: :any): :boolean'],
    [
      'class A { m(): this { return this; } }',
      'class A class#0\nclass#0 class A\n  method m fn#1\nfn#1 of class#0 method m(): this@1\n  return this@1',
    ],
    ['let x: NodeJS.Timeout; let y: `a${string}`;', 'x: :NodeJS.Timeout\ny: :string'],
  ]);
});

describe('JavaScript facts: JSDoc types', () => {
  checkTable('a.js', [
    [
      `
      /**
       * @param {Request} req
       * @param {number=} size
       * @returns {Promise<?User>}
       */
      export const handler = async (req, size) => {};
      `,
      `
      handler = fn#1
      export handler = handler
      fn#1 async arrow handler(req@1: :Request, size@1: :number): :Promise<(:User | null)>
      `,
    ],
    ['/** @type {Map<string, Db>} */\nconst m = new Map();', 'm: :Map<:string, :Db> = new :Map()'],
    ['/** @param {import("s").A} a */\nexports.f = function (a) {};', 'exports!.f = fn#1\nfn#1 function f(a@1: import("s").A)'],
    ['const x = /** @type {A} */ (y);', 'x = (:y as :A)'],
    [
      'class A {\n  /** @type {X} */\n  y = 1;\n  /** @param {Y} z */\n  m(z) {}\n}',
      `
      class A class#0
      class#0 class A fields=fn#1
        field y: :X = 1
        method m fn#2
      fn#1 of class#0 fields ()
        this@1.y: :X = 1
      fn#2 of class#0 method m(z@2: :Y)
      `,
    ],
    ['/** @typedef {import("s").A} A */\n/** @type {A} */\nlet a;', 'type A = import("s").A\na: A'],
  ]);

  checkTable('a.ts', [['/** @type {A} */\nlet a;', '']]);
});
