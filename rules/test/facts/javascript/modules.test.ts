import assert from 'node:assert/strict';
import { extractJavaScript } from '../../../src/facts/javascript/index.js';
import { checkTable } from './check.js';

describe('JavaScript facts: modules', () => {
  checkTable('a.ts', [
    ['import d, { a as b, type T } from "s";', 'import {default as d, a as b, T as T} from "s"'],
    ['import * as ns from "s"; import "side";', 'import {* as ns} from "s"\nimport {} from "side"'],
    ['import type { A } from "s"; import { type B } from "t";', 'import type {A as A} from "s"\nimport type {B as B} from "t"'],
    ['import x = require("s"); import y = x.A.B;', 'import {= as x} from "s"\ny = x.A.B'],
    ['export const a = 1, { b, c: [d] } = o;', 'a = 1\n{b: b, c: [d]} = :o\nexport a = a\nexport b = b\nexport d = d'],
    ['const a = 1; export { a as b, a as default };', 'a = 1\nexport b = a\nexport default = a'],
    ['export { a as b, default } from "s";', 'export {a as b, default as default} from "s"'],
    [
      'export * from "s"; export * as ns from "t"; export type { T } from "u";',
      'export * from "s"\nexport * as ns from "t"\nexport type {T as T} from "u"',
    ],
    ['export default o.p;', 'export default = :o.p'],
    [
      'export type T = U; export enum E {} export interface I {}',
      'type T = :U\nexport T = T\nE = {}\nexport E = E\nclass I class#0\nexport I = I\nclass#0 interface I',
    ],
    ['const require = createRequire(import.meta.url); require("pkg");', 'require = :createRequire(meta.url)\nrequire!("pkg")'],
  ]);

  it('names each specifier once, with types apart', () => {
    const text = `
      import type { A } from 'a'; import b from 'b'; import type { B } from 'b';
      const c = require('c'), d = await import('d'), e = require(name);
      let f: import('f').F; export * from 'g';
    `;
    assert.deepEqual(extractJavaScript(text, 'x.ts').specifiers, [
      { text: 'a', level: 0, typeOnly: true },
      { text: 'b', level: 0 },
      { text: 'c', level: 0 },
      { text: 'd', level: 0 },
      { text: 'f', level: 0, typeOnly: true },
      { text: 'g', level: 0 },
    ]);
  });

  for (const [kind, text] of [
    ['esm', 'export const a = 1;'],
    ['esm', 'import "a";'],
    ['esm', 'import.meta.url;'],
    ['cjs', 'module.exports = 1;'],
    ['cjs', 'exports.a = 1;'],
    ['cjs', 'import a from "a"; module.exports = a;'],
    ['cjs', 'export = a;'],
    ['cjs', 'this.a = 1;'],
    ['script', 'require("a");'],
    ['script', 'function f(module) { module.exports = 1; }'],
  ] as const) {
    it(`${text} is ${kind}`, () => assert.equal(extractJavaScript(text, 'a.ts').moduleKind, kind));
  }

  it('lists the directives at the top', () => {
    const text = '\uFEFF#!/usr/bin/env node\n// note\n"use strict"; \'use server\'\nf(); "no"';
    assert.deepEqual(extractJavaScript(text, 'a.js').directives, ['#!', 'use strict', 'use server']);
  });
});

describe('JavaScript facts: CommonJS', () => {
  checkTable('a.cjs', [
    ['const { x } = require("./x"), y = require(`y`).z;', '{x: x} = require!("./x")\ny = require!("y").z'],
    ['exports = module.exports = function createApp() {};', '_ = (module.exports = fn#1)\nfn#1 function createApp()'],
    ['module.exports = () => 1;', 'module.exports = fn#1\nfn#1 arrow exports()\n  return 1'],
    ['exports.a = exports.b = module.exports.c = 1;', 'exports!.a = (exports!.b = (exports!.c = 1))'],
    ['this.a = 1;', 'exports!.a = 1'],
    ['Object.defineProperty(exports, "__esModule", { value: true });', ':Object.defineProperty(exports!, "__esModule", {value: true})'],
    ['f(__dirname, __filename);', ':f(meta.dirname, meta.filename)'],
    ['const p = require("module").createRequire(__filename)("p");', 'p = require!("p")'],
    [
      'function f(require, module, exports) { require("a"); module.exports = 1; exports.b = 2; }',
      'def f fn#1\nfn#1 function f(require@1, module@1, exports@1)\n  require@1("a")\n  module@1.exports = 1\n  exports@1.b = 2',
    ],
  ]);
});
