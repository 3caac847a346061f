import { checkTable } from './check.js';

describe('JavaScript facts: patterns', () => {
  checkTable('a.ts', [
    ['const { a, b: { c = 1, ...d }, ["e"]: f, [k]: g } = o;', '{a: a, b: {c: c = 1, ...d}, e: f, [?]: g} = :o'],
    ['const [a, , b = 2, ...c] = o;', '[a, , b = 2, ...c] = :o'],
    ['let a; [a, o.x, o[1]] = v;', '[a, :o.x, :o[1]] = :v'],
    ['let a; ({ a, b: o.z = 3, ...o.r } = v);', '({a: a, b: :o.z = 3, ...:o.r} = :v)'],
    ['let a: T, b, c: U = 1;', 'a: :T\nc: :U = 1'],
    ['function f({ a }: T = {}, ...[b]) {}', 'def f fn#1\nfn#1 function f({a: a@1}: :T = {}, ...[b@1])'],
    ['const { handler = () => 1 } = o;', '{handler: handler = fn#1} = :o\nfn#1 arrow handler()\n  return 1'],
  ]);
});
