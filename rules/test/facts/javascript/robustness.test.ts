import assert from 'node:assert/strict';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';
import { printFacts } from './print-facts.js';
import { checkFacts } from './sound-facts.js';

const times = (text: string, count: number): string => text.repeat(count);

const hostile: Readonly<Record<string, string>> = {
  parentheses: times('(', 10_000),
  'balanced parentheses': times('(', 400) + '1' + times(')', 400),
  members: 'a' + times('.b', 50_000),
  calls: 'a' + times('()', 50_000),
  indexes: 'a' + times('[b]', 50_000),
  'non-null': 'a' + times('!', 50_000),
  sum: 'a' + times('+b', 20_000),
  casts: 'x = a' + times(' as b', 20_000),
  tags: 'a' + times('``', 20_000),
  commas: 'a' + times(',b', 20_000),
  arrays: times('[', 700),
  objects: 'x=' + times('{a:', 700),
  'else if': 'if(a){}' + times('else if(b){}', 5_000),
  'a thousand else if': 'if(a){}' + times('else if(b){}', 1_000),
  conditionals: times('a?b:', 1_000) + 'c',
  blocks: times('{', 1_000),
  functions: times('function f(){', 1_000),
  arrows: times('a=>', 700) + 'b',
  templates: times('`${', 700),
  elements: times('<a>', 700),
  'type arguments': 'type T=' + times('A<', 700),
  'array types': 'type T=A' + times('[]', 20_000),
  'qualified names': 'type T=A' + times('.B', 50_000),
  'import type names': 'type T=typeof import("a")' + times('.B', 50_000),
  'block variables': times('{const x=1}', 20_000),
  using: times('using a=b;', 3_000),
  namespaces: 'namespace A' + times('.B', 1_000) + '{}',
  decorators: times('@a ', 5_000) + 'class A{}',
  comments: times('// unblock-ignore-line x\n', 5_000),
  'comments in a template': '`' + times('// unblock-ignore-line x\n', 5_000) + '`',
  controls: '\0\x01\uFEFF\u2028\uD800\r',
  'open comment': '/* unblock-ignore-file',
  'open string': '"abc',
  'open regex': '/[',
  'only a mark': '\uFEFF',
  empty: '',
};

describe('JavaScript facts: any text', () => {
  for (const [name, text] of Object.entries(hostile)) {
    for (const path of ['a.ts', 'a.tsx', 'a.js']) {
      it(`${name} in ${path}`, () => checkFacts(extractJavaScript(text, path), text));
    }
  }

  it('cut off anywhere', () => {
    const text =
      'import a from "b"; class A<T> extends B { @d() x = `${1}`; async m({ a = 1 }, ...r) { for await (const x of y) { return <T>x?.y[z]; } } } export default { get a() { return /x/ } };';
    for (let end = 0; end <= text.length; end++) {
      const cut = text.slice(0, end);
      for (const path of ['a.ts', 'a.jsx']) checkFacts(extractJavaScript(cut, path), cut);
    }
  });

  it('keeps what runs in a sum that is too long to nest', () => {
    const facts = extractJavaScript('s = ' + times('f() + ', 300) + 'g()', 'a.ts');
    assert.equal(printFacts(facts), `:globalThis.s = other(${times(':f(), ', 300)}:g())`);
  });

  it('keeps what runs in a chain that is too long to nest', () => {
    const facts = extractJavaScript('app' + times('.get(() => 1)', 300), 'a.ts');
    assert.equal(facts.functions.length, 301);
  });

  it('reports a few syntax errors', () => {
    const facts = extractJavaScript('f(;\n' + times('const = ;', 10), 'a.ts');
    assert.equal(facts.syntaxErrors.length, 5);
    assert.deepEqual(facts.syntaxErrors[0], { at: 2, message: "')' expected." });
  });

  it('says that a file is nested too deeply', () => {
    const facts = extractJavaScript(times('(', 10_000), 'a.ts');
    assert.match(facts.syntaxErrors[0]?.message ?? '', /nested too deeply/);
    assert.deepEqual(
      facts.functions.map((fn) => fn.kind),
      ['module'],
    );
  });

  it('counts lines as editors do', () => {
    assert.deepEqual(extractJavaScript('a\nb\r\nc\rd\u2028e', 'a.ts').lineStarts, [0, 2, 5, 7]);
  });
});
