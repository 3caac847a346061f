import Koa from 'koa';
import * as babel from '@babel/core';
import swc from '@swc/core';
import esbuild from 'esbuild';
import { ESLint, Linter } from 'eslint';
import prettier from 'prettier';
import syncPrettier from '@prettier/sync';
import { minify, minify_sync as minifySync } from 'terser';
import ts from 'typescript';

const options: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022 }; // ok: constants
const linter = new Linter(); // ok: loads no rules yet
const eslint = new ESLint(); // ok: reads nothing yet
const version = ts.version; // ok: a constant
const prelude = ts.transpileModule('let a: number', {}).outputText; // ok: module top level

const app = new Koa();
app.use(async (ctx) => {
  const code: string = ctx.request.body;
  switch (ctx.path) {
    case '/typescript':
      ctx.body = prelude + ts.transpileModule(code, { compilerOptions: options }).outputText; // expect no-cpu-bound-call: typescript.transpileModule
      break;
    case '/check': {
      const program = ts.createProgram(['a.ts'], options); // expect no-cpu-bound-call: typescript.createProgram
      ctx.body = program.getRootFileNames().length;
      break;
    }
    case '/babel':
      ctx.body = babel.transformSync(code)?.code; // expect no-cpu-bound-call: @babel/core.transformSync
      ctx.body = (await babel.transformAsync(code))?.code; // expect no-cpu-bound-call: @babel/core.transformAsync
      break;
    case '/swc':
      ctx.body = swc.transformSync(code).code; // expect no-cpu-bound-call: @swc/core.transformSync
      ctx.body = (await swc.transform(code)).code; // ok: a thread of its own
      break;
    case '/esbuild':
      ctx.body = esbuild.transformSync(code).code; // expect no-cpu-bound-call: esbuild.transformSync
      ctx.body = (await esbuild.transform(code)).code; // ok: a process of its own
      break;
    case '/small':
      ctx.body = minifySync(code).code; // expect no-cpu-bound-call: terser.minify_sync
      ctx.body = (await minify(code)).code; // expect no-cpu-bound-call: terser.minify
      break;
    case '/pretty':
      ctx.body = await prettier.format(code, { parser: 'babel' }); // expect no-cpu-bound-call: prettier.format
      ctx.body = syncPrettier.format(code, { parser: 'babel' }); // expect no-blocking-call: @prettier/sync.format
      break;
    case '/lint':
      ctx.body = linter.verify(code, {}); // expect no-cpu-bound-call: eslint:Linter.verify
      ctx.body = await eslint.lintText(code); // expect no-cpu-bound-call: eslint:ESLint.lintText
      break;
    default:
      ctx.body = version;
  }
});
app.listen(3000, async () => {
  babel.transformSync('let a'); // ok: once, at start
  await esbuild.build({ entryPoints: ['client.ts'] }); // ok: a process of its own
  esbuild.buildSync({ entryPoints: ['client.ts'] }); // ok: once, at start
  syncPrettier.format('a', { parser: 'babel' }); // ok: once, at start
  linter.verify('a', {}); // ok: once, at start
});
