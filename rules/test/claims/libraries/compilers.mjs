/** Compilers and formatters: native ones work in threads or processes of their own, those in JavaScript compile on the loop. */

import babel from '@babel/core';
import * as babelParser from '@babel/parser';
import * as mdx from '@mdx-js/mdx';
import synchronizedPrettier from '@prettier/sync';
import swc from '@swc/core';
import { Ajv } from 'ajv';
import esbuild from 'esbuild';
import prettier from 'prettier';
import { minify, minify_sync as minifySync } from 'terser';
import ts from 'typescript';
import uglify from 'uglify-js';
import { code, file, markdown, svg } from '../inputs.mjs';

const path = file(code, '.js');
const snippet = code.slice(0, 20_000).replace(/\n[^\n]*$/, '');
const ajv = new Ajv();
const schema = {
  type: 'object',
  properties: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`p${at}`, { type: 'string', maxLength: at }])),
};
const options = { configFile: false, babelrc: false };
const build = { entryPoints: [path], write: false, bundle: true };

export const blocking = {
  'parse typescript.transpileModule': async () => ts.transpileModule(code, {}),
  'parse typescript.createSourceFile': async () => ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest),
  'file typescript:System.readFile': async () => ts.sys.readFile(path),
  'fsmeta typescript:System.fileExists': async () => ts.sys.fileExists(path),
  'parse @babel/core.transformSync': async () => babel.transformSync(code, options),
  'parse @babel/core.transformAsync': async () => await babel.transformAsync(code, options),
  'parse @babel/core.parseSync': async () => babel.parseSync(code, options),
  'parse @babel/core.parseAsync': async () => await babel.parseAsync(code, options),
  'parse @babel/parser.parse': async () => babelParser.parse(code, { sourceType: 'module' }),
  'parse @swc/core.transformSync': async () => swc.transformSync(code),
  'parse @swc/core.transformFileSync': async () => swc.transformFileSync(path),
  'parse @swc/core.parseSync': async () => swc.parseSync(code),
  'parse @swc/core.minifySync': async () => swc.minifySync(code, { module: true }),
  'parse esbuild.buildSync': async () => esbuild.buildSync(build),
  'parse esbuild.transformSync': async () => esbuild.transformSync(code, { minify: true }),
  'parse terser.minify_sync': async () => minifySync(snippet),
  'parse terser.minify': async () => await minify(snippet),
  'parse uglify-js.minify': async () => uglify.minify('function f(a) { return a.map((b) => b * 2) }'.repeat(20)),
  'parse prettier.format': async () => await prettier.format(snippet, { parser: 'babel' }),
  'lock @prettier/sync.format': async () => synchronizedPrettier.format(snippet, { parser: 'babel' }),
  'parse @mdx-js/mdx.compileSync': async () => mdx.compileSync(markdown.slice(0, 20_000)),
  'parse @mdx-js/mdx.compile': async () => await mdx.compile(markdown.slice(0, 20_000)),
  'parse ajv:Ajv.compile': async () => ajv.compile(schema),
};

export const free = {
  '@swc/core.transform': async () => await swc.transform(code),
  '@swc/core.transformFile': async () => await swc.transformFile(path),
  '@swc/core.parse': async () => await swc.parse(code),
  '@swc/core.minify': async () => await swc.minify(code, { module: true }),
  'esbuild.build': async () => await esbuild.build(build),
  'esbuild.transform': async () => await esbuild.transform(code, { minify: true }),
};
