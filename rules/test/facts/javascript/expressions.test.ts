import { checkTable } from './check.js';

describe('JavaScript facts: expressions', () => {
  checkTable('a.ts', [
    ['"a"; 1; 0x10; null; true; undefined; 10n; 1e999;', '"a"\n1\n16\nnull\ntrue\n<undefined>\n<bigint>\n<number>'],
    ['`x${a}y${b}`;', '`x${:a}y${:b}`'],
    ['`plain`;', '"plain"'],
    ['/re\\/x/gi;', '/re\\/x/gi'],
    ['a?.b!.c["d"]?.(1, ...e);', ':a?.b.c["d"]?.(1, ...:e)'],
    ['app.get<T>("/x");', ':app.get<:T>("/x")'],
    ['new Map<string, Db>();', 'new :Map<:string, :Db>()'],
    ['new Plain;', 'new :Plain()'],
    ['sql`select ${a}`;', ':sql tag(other(), :a)'],
    ['a + b * c;', '(:a + (:b * :c))'],
    ['a && b || c ?? d;', '(((:a && :b) || :c) ?? :d)'],
    ['a ? b : c;', '(:a ? :b : :c)'],
    ['x = a in b;', ':globalThis.x = (:a in :b)'],
    ['void typeof !a;', 'void typeof ! :a'],
    ['a++;', '++ :a'],
    ['[1, , ...a];', '[1, <undefined>, ...:a]'],
    ['f((a, b, c));', ':f((:a, :b, :c))'],
    ['let x; f(x = 1, x ||= 2);', ':f((x = 1), (x ||= 2))'],
    ['a as B; a as const; <B>a; a satisfies B; a!;', '(:a as :B)\n:a\n(:a as :B)\n(:a satisfies :B)\n:a'],
    ['import("x"); import.meta.url; import.meta.env.DEV;', 'import!("x")\nmeta.url\nmeta.env.DEV'],
    ['const o = { a: 1, b, "c-d": 2, 3: 4, [e]: 5, ["f"]: 6, ...g };', 'o = {a: 1, b: :b, c-d: 2, 3: 4, [:e]: 5, f: 6, ...:g}'],
    [
      'const o = { m() {}, get g() { return 1; }, set g(v) {}, async *[k]() {}, f: () => 1 };',
      `
      o = {m: fn#1, getter g: fn#2, setter g: fn#3, [:k]: fn#4, f: fn#5}
      fn#1 method m()
      fn#2 getter g()
        return 1
      fn#3 setter g(v@3)
      fn#4 async method* [k]()
      fn#5 arrow f()
        return 1
      `,
    ],
  ]);

  checkTable('a.jsx', [
    ['<div id="a" flag {...p}>text {x} <A.B on={f} /></div>;', '<"div" id="a" flag=true ...:p>:x; <:A.B on=:f></></>'],
    ['<><Item key={1}/>{/* nothing */}</>;', '<""><:Item key=1></></>'],
  ]);
});
