import { strict as assert } from 'node:assert';
import { applyEdits } from '../../src/fixes/text/edits.js';
import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, fixesIn, type Fixture } from './support.js';

const js = (source: string): Fixture => ({ api: 'fs.readFileSync', files: { 'a.jsx': source } });
const py = (source: string): Fixture => ({ api: 'requests.get', kind: 'http', files: { 'a.py': source } });

describe('a comment ignores a finding', () => {
  before(() => initPython());

  it('above the line, as deep as the line', () => {
    assertFixed(js(`async function f() {\n  const x = ⟦g()⟧;\n}\n`), 'ignore', {
      'a.jsx': `async function f() {\n  // unblock-ignore-next-line no-blocking-call -- reason\n  const x = g();\n}\n`,
    });
    assertFixed(py(`async def f():\n\tx = ⟦g()⟧\n`), 'ignore', {
      'a.py': `async def f():\n\t# unblock: ignore[no-blocking-call] reason\n\tx = g()\n`,
    });
  });
  it('within a statement of several lines', () => {
    assertFixed(js(`h(\n  1,\n  ⟦g()⟧,\n);\n`), 'ignore', {
      'a.jsx': `h(\n  1,\n  // unblock-ignore-next-line no-blocking-call -- reason\n  g(),\n);\n`,
    });
  });
  it('between JSX elements and in a template', () => {
    assertFixed(js(`const x = (\n  <p>\n    {⟦g()⟧}\n  </p>\n);\n`), 'ignore', {
      'a.jsx': `const x = (\n  <p>\n    {/* unblock-ignore-next-line no-blocking-call -- reason */}\n    {g()}\n  </p>\n);\n`,
    });
    assertFixed(js('const x = `a\n${⟦g()⟧}`;\n'), 'ignore', {
      'a.jsx': 'const x = `a\n${/* unblock-ignore-line no-blocking-call -- reason */ g()}`;\n',
    });
  });
  it('at the end of a line that a backslash continues to', () => {
    assertFixed(py(`x = 1 + \\\n    ⟦g()⟧\n`), 'ignore', { 'a.py': `x = 1 + \\\n    g()  # unblock: ignore[no-blocking-call] reason\n` });
  });
  it('does not come between another comment of its kind and its line', () => {
    assertFixed(js(`// unblock-ignore-next-line no-slow-regex -- known\nh(⟦g()⟧);\n`), 'ignore', {
      'a.jsx': `// unblock-ignore-next-line no-slow-regex, no-blocking-call -- known\nh(g());\n`,
    });
    assertFixed(js(`// @ts-expect-error\nh(⟦g()⟧);\n`), 'ignore', {
      'a.jsx': `// @ts-expect-error\nh(/* unblock-ignore-line no-blocking-call -- reason */ g());\n`,
    });
  });
  it('in the words of ESLint, where ESLint runs our rules', () => {
    const commented = (source: string): readonly string[] => {
      const { fixes, texts } = fixesIn({ ...js(source), dependencies: ['eslint-plugin-unblock'] });
      return fixes.filter(({ kind }) => kind === 'ignore').map(({ edits }) => applyEdits(texts.get('a.jsx') ?? '', edits));
    };
    assert.deepEqual(commented(`h(⟦g()⟧);\n`), [
      `// unblock-ignore-next-line no-blocking-call -- reason\nh(g());\n`,
      `// eslint-disable-next-line unblock/no-blocking-call -- reason\nh(g());\n`,
    ]);
    assert.equal(
      commented(`// eslint-disable-next-line @a/b-c, no-console -- known\nh(⟦g()⟧);\n`)[1],
      `// eslint-disable-next-line @a/b-c, no-console, unblock/no-blocking-call -- known\nh(g());\n`,
    );
    assert.equal(fixesIn(js(`h(⟦g()⟧);\n`)).fixes.length, 1);
  });
  it('is the last thing offered, and never preferred', () => {
    const { fixes } = fixesIn(js(`import fs from 'fs';\nasync function f(p) {\n  ⟦fs.readFileSync(p)⟧;\n}\n`));
    assert.deepEqual(
      fixes.map(({ kind, preferred }) => [kind, preferred]),
      [
        ['async-alternative', true],
        ['ignore', false],
      ],
    );
  });
});
