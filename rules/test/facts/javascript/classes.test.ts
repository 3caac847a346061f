import { checkTable } from './check.js';

describe('JavaScript facts: classes', () => {
  checkTable('a.ts', [
    [
      'class A { #p = 1; static s = 2; name?: string; handler = async () => this.#p; accessor v = 3; }',
      `
      class A class#0
      class#0 class A fields=fn#1 statics=fn#2
        field #p = 1
        static field s = 2
        field name?: :string
        field handler = fn#3
        field v = 3
      fn#1 of class#0 fields ()
        this@1.#p = 1
        this@1.handler = fn#3
        this@1.v = 3
      fn#2 of class#0 statics ()
        this@2.s = 2
      fn#3 async arrow handler() in fn#1
        return this@1.#p
      `,
    ],
    [
      'class A { static { var x = this.a; } static { var x = 2; } }',
      `
      class A class#0
      class#0 class A statics=fn#1
      fn#1 of class#0 statics ()
        x@1 = this@1.a
        x$1@1 = 2
      `,
    ],
    [
      'class Repo<T extends Db> extends Base<T> implements I<T> { constructor(private readonly db: Db) { super(db); } get() { return super.get(); } }',
      `
      class Repo class#0
      class#0 class Repo<T extends :Db> extends :Base<T> implements :I<T>
        method constructor fn#1
        method get fn#2
      fn#1 of class#0 constructor constructor(property db@1: :Db)
        new super@1/class#0(db@1)
      fn#2 of class#0 method get()
        return super@2/class#0.get()
      `,
    ],
    [
      '@Controller("/cats") export class Cats { @Get("/x") find(@Param("id") id: string) {} @Column() name: string; }',
      `
      class Cats class#0
      export Cats = Cats
      class#0 @:Controller("/cats") class Cats
        @:Get("/x") method find fn#1
        @:Column() field name: :string
      fn#1 of class#0 @:Get("/x") method find(@:Param("id") id@1: :string)
      `,
    ],
    [
      'abstract class A { abstract m(): Promise<T>; get x(): T { return 1 } static async *[Symbol.iterator]() {} o(a: 1): T; o(a: any) {} declare d: D }',
      `
      class A class#0
      class#0 abstract class A
        abstract method m: () => :Promise<:T>
        getter x fn#1
        static method [Symbol.iterator] fn#2
        method o fn#3
        field d: :D
      fn#1 of class#0 getter x(): :T
        return 1
      fn#2 of class#0 async method* [Symbol.iterator]()
      fn#3 of class#0 method o(a@3: :any)
      `,
    ],
    [
      'interface I<T> extends J<T>, K.L { m(x: string): Promise<T>; p?: T[]; (): void; [k: string]: any }',
      `
      class I class#0
      class#0 interface I<T> extends :J<T>, :K.L
        method m: () => :Promise<T>
        field p?: T[]
      `,
    ],
    ['const A = class {};', 'A = class#0\nclass#0 class A'],
    ['export default class {}', 'export default = class#0\nclass#0 class default'],
    ['declare class D { m(): void }', 'class D class#0\nclass#0 class D\n  method m: () => :void'],
  ]);
});
