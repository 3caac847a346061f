import assert from 'node:assert/strict';
import type { CallExpr } from '../../../src/facts/facts.js';
import { extractPython, initPython } from '../../../src/facts/python/index.js';

/** The first call in the module, as an expression statement or awaited. */
function firstCall(source: string): CallExpr {
  for (const stmt of extractPython(source).functions[0]?.body ?? [])
    if (stmt.kind === 'expr' && stmt.value.kind === 'call') return stmt.value;
  throw new Error('no call');
}

describe('Python positions', () => {
  before(() => initPython());

  it('are UTF-16 offsets', () => {
    const source = '\uFEFF# 𝒳𝒳\r\ns = "😀é"\n\trequests.get("😀", x)\n';
    const call = firstCall(source);
    assert.equal(source.slice(call.at, call.end), 'requests.get("😀", x)');
    assert.equal(source.slice(call.nameAt, call.nameAt + 3), 'get');
    const [first] = call.args;
    assert.deepEqual(first?.value, { kind: 'literal', value: '😀', at: source.indexOf('"😀",'), end: source.indexOf(', x') });
  });

  it('of functions cover decorators and `async`', () => {
    const source = '# before\n@a\n@b()\nasync def f():\n    return 1\n    # inside\n\n# after\n';
    const fn = extractPython(source).functions[1];
    assert.equal(source.slice(fn?.at, fn?.end).trimEnd().startsWith('@a\n@b()\nasync def f():\n    return 1'), true);
    assert.equal(fn && source.slice(fn.nameAt, fn.nameAt + 3), 'f()');
    assert.ok(fn && fn.end <= source.indexOf('# after'));
  });

  it('within quoted annotations are those in the file', () => {
    const source = 'x: "m.List[Some]"';
    const [stmt] = extractPython(source).functions[0]?.body ?? [];
    assert.ok(stmt?.kind === 'declare' && stmt.type.kind === 'ref' && stmt.type.name.kind === 'member');
    assert.equal(source.slice(stmt.type.name.at, stmt.type.name.end), 'm.List');
    const [arg] = stmt.type.args;
    assert.ok(arg?.kind === 'ref');
    assert.equal('at' in arg.name && source.slice(arg.name.at, arg.name.at + 4), 'Some');
  });

  it('line starts know all line ends', () => {
    assert.deepEqual(extractPython('a\nb\r\nc\rd\n\fe').lineStarts, [0, 2, 5, 7, 9]);
  });

  it('a hash-bang line is a directive', () => {
    assert.deepEqual(extractPython('#!/usr/bin/env python\n').directives, ['#!']);
    assert.deepEqual(extractPython('# !/usr/bin/env python\n').directives, []);
  });
});
