import assert from 'node:assert/strict';
import { extractPython, initPython } from '../../../src/facts/python/index.js';

const REPEATED = (length: number, each: (index: number) => string) => Array.from({ length }, (_, index) => each(index)).join('');

const TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  'byte order mark': '\uFEFF',
  'control characters': '\0\0\x01\fa = 1\v\x1a',
  'lone surrogates': 'x = "\ud800" + \udc00',
  parentheses: '('.repeat(10_000) + ')'.repeat(10_000),
  'open parentheses': '('.repeat(10_000),
  'open brackets and quotes': 'x = [ { ( "'.repeat(5000),
  'closing brackets': ') ] } : = def class '.repeat(5000),
  'member chain': `a${'.b'.repeat(50_000)}`,
  'call chain': `a${'.b()'.repeat(10_000)}`,
  'long sum': `a${' + a'.repeat(20_000)}`,
  'long and': `a${' and f()'.repeat(10_000)}`,
  'long comparison': `a${' < f()'.repeat(5000)}`,
  'long chain of assignments': `${'a = '.repeat(5000)}f()`,
  'elif chain': `if a: b\n${'elif a: b()\n'.repeat(5000)}`,
  decorators: '@a\n'.repeat(10_000),
  lambdas: `${'lambda: '.repeat(20_000)}x`,
  'nested not': `${'not '.repeat(20_000)}x`,
  'nested blocks': REPEATED(800, (index) => `${' '.repeat(index)}if x:\n`),
  'nested functions': REPEATED(400, (index) => `${' '.repeat(index)}def f():\n`),
  'nested comprehensions': `${'['.repeat(2000)}x${' for x in y]'.repeat(2000)}`,
  'open f-strings': 'f"{'.repeat(3000),
  'quoted annotations': `x: ${'"\''.repeat(2000)}`,
  'open classes': 'class A(\n'.repeat(3000),
  spaces: ' '.repeat(500_000),
  'line continuations': '\\\n'.repeat(50_000),
};

describe('hostile Python', () => {
  before(() => initPython());

  for (const [title, text] of Object.entries(TEXTS)) {
    it(title, function () {
      this.timeout(5000);
      const facts = extractPython(text);
      assert.deepEqual(JSON.parse(JSON.stringify(facts)), facts);
      assert.equal(facts.functions[0]?.kind, 'module');
    });
  }

  it('every beginning of a file is a file', () => {
    const source = `@app.get("/{x}")\nasync def f(a: "List[int]", *b, c=1):\n  """doc"""\n  match a:\n    case [x, *_]: await f(f"{x!r:>{y}}")\n  return {**a, 'k': [i for i in b if i]}\n`;
    for (let end = 0; end <= source.length; end += 1) assert.ok(extractPython(source.slice(0, end)).functions.length >= 1);
  });
});
