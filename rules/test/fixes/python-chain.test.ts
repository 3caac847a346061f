import { initPython } from '../../src/facts/python/index.js';
import { assertFixed, assertRefused, type Fixture } from './support.js';

const fixture = (files: Fixture['files'], plain = true): Fixture => {
  const texts = Object.entries(files).map(([file, text]) => [file, text.replace(/[⟦⟧]/g, '')] as const);
  const callsOf: Fixture['callsOf'] = () => ({
    places: texts.flatMap(([file, text]) =>
      [...text.matchAll(/(?<!def )\b(?:\w+\.)*pause\(\w*\)/g)].map((each) => ({ file, at: each.index, end: each.index + each[0].length })),
    ),
    plain,
  });
  return { api: 'time.sleep', kind: 'sleep', files, callsOf };
};

describe('a chain becomes asynchronous', () => {
  before(() => initPython());
  const helper = `import time\n\n\ndef pause(n):\n    """Doc."""\n    ⟦time.sleep(n)⟧\n    return n\n`;

  it('across files', () => {
    assertFixed(
      fixture({
        'a.py': `from b import pause\n\n\nasync def f(n):\n    return [⟦pause(n)⟧.real for n in (1, 2)]\n`,
        'c.py': `import b\n\n\nasync def g(n):\n    if b.pause(n) > 1:\n        pass\n`,
        'b.py': helper,
      }),
      'async-chain',
      {
        'a.py': `from b import pause\n\n\nasync def f(n):\n    return [(await pause(n)).real for n in (1, 2)]\n`,
        'c.py': `import b\n\n\nasync def g(n):\n    if await b.pause(n) > 1:\n        pass\n`,
        'b.py': `import asyncio\n\n\nasync def pause(n):\n    """Doc."""\n    await asyncio.sleep(n)\n    return n\n`,
      },
    );
  });
  it('not when a caller cannot await, or somebody holds the function', () => {
    const app = `from b import pause\n\n\nasync def f(n):\n    return ⟦pause(n)⟧\n`;
    assertRefused(fixture({ 'a.py': `${app}\n\nx = pause(1)\n`, 'b.py': helper }), 'async-chain');
    assertRefused(fixture({ 'a.py': `${app}\n\nasync def g(ns):\n    return sum(pause(n) for n in ns)\n`, 'b.py': helper }), 'async-chain');
    assertRefused(fixture({ 'a.py': `${app}\n\ntable = {"pause": pause}\n`, 'b.py': helper }), 'async-chain');
    assertRefused(fixture({ 'a.py': app, 'b.py': helper.replace('def pause', '@cache\ndef pause') }), 'async-chain');
    assertRefused(fixture({ 'a.py': app, 'b.py': helper.replace('return n', 'yield n') }), 'async-chain');
    assertRefused(fixture({ 'a.py': app, 'b.py': helper }, false), 'async-chain');
  });
});
