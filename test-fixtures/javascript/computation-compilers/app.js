/** Compilers, formatters and styles. */

import { writeFileSync } from 'node:fs';
import babel from '@babel/core';
import * as mdx from '@mdx-js/mdx';
import swc from '@swc/core';
import Ajv from 'ajv';
import esbuild from 'esbuild';
import { ESLint, Linter } from 'eslint';
import express from 'express';
import Handlebars from 'handlebars';
import less from 'less';
import postcss from 'postcss';
import prettier from 'prettier';
import * as sass from 'sass';
import { minify, minify_sync as minifySync } from 'terser';
import ts from 'typescript';

const options = { configFile: false, babelrc: false };
const ajv = new Ajv(); // ok: only settings
const check = ajv.compile({ type: 'string' }); // ok: module top level
const linter = new Linter(); // ok: loads no rules yet
const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [{ files: ['**/*.js'], rules: { 'no-unused-vars': 'error' } }] }); // ok: reads nothing yet
const double = { postcssPlugin: 'double', Declaration() {} };
const greeting = Handlebars.compile('Hello {{name}}'); // ok: module top level
writeFileSync('many.scss', Array.from({ length: 3000 }, (_, n) => `.a${n} { b { margin: ${n}px * 2 } }`).join('\n'));

const app = express();
app.use(express.text({ limit: '50mb' }));
app.use(express.json({ limit: '50mb' }));
app.post('/typescript', (req, res) => res.send(ts.transpileModule(req.body, {}).outputText)); // expect no-cpu-bound-call: typescript.transpileModule
app.get('/typescript/program', (req, res) => {
  res.json(ts.createProgram(['app.js'], { allowJs: true, noResolve: true }).getRootFileNames().length); // expect no-cpu-bound-call: typescript.createProgram
});
app.get('/typescript/version', (req, res) => res.send(ts.version)); // ok: a constant
app.post('/babel', (req, res) => res.send(babel.transformSync(req.body, options).code)); // expect no-cpu-bound-call: @babel/core.transformSync
app.post('/babel/later', async (req, res) => res.send((await babel.transformAsync(req.body, options)).code)); // expect no-cpu-bound-call: @babel/core.transformAsync
app.post('/swc', (req, res) => res.send(swc.transformSync(req.body).code)); // expect no-cpu-bound-call: @swc/core.transformSync
app.post('/swc/later', async (req, res) => res.send((await swc.transform(req.body)).code)); // ok: a thread of its own
app.post('/esbuild/later', async (req, res) => res.send((await esbuild.transform(req.body)).code)); // ok: a process of its own
app.post('/terser', (req, res) => res.send(minifySync(req.body).code)); // expect no-cpu-bound-call: terser.minify_sync
app.post('/terser/later', async (req, res) => res.send((await minify(req.body)).code)); // expect no-cpu-bound-call: terser.minify
app.post('/prettier', async (req, res) => res.send(await prettier.format(req.body, { parser: 'babel' }))); // expect no-cpu-bound-call: prettier.format
app.post('/eslint', (req, res) => res.json(linter.verify(req.body, { rules: { 'no-undef': 'error' } }).length)); // expect no-cpu-bound-call: eslint:Linter.verify
app.post('/eslint/class', async (req, res) => res.json((await eslint.lintText(req.body)).length)); // expect no-cpu-bound-call: eslint:ESLint.lintText
app.post('/mdx', async (req, res) => res.json(String(await mdx.compile(req.body)).length)); // expect no-cpu-bound-call: @mdx-js/mdx.compile
app.post('/handlebars', (req, res) => res.send(Handlebars.compile(req.body)({ name: 'a' }))); // expect no-cpu-bound-call: handlebars.compile
app.get('/handlebars/known', (req, res) => res.send(greeting({ name: 'a' }))); // ok: fills in a compiled template
app.get('/sass', (req, res) => res.send(sass.compile('many.scss').css)); // expect no-cpu-bound-call: sass.compile
app.get('/sass/later', async (req, res) => res.send((await sass.compileAsync('many.scss')).css)); // expect no-cpu-bound-call: sass.compileAsync
app.post('/less', async (req, res) => res.send((await less.render(req.body)).css)); // expect no-cpu-bound-call: less.render
app.post('/postcss', (req, res) => res.send(postcss([double]).process(req.body, { from: undefined }).css)); // expect no-cpu-bound-call: styles:LazyResult.css
app.post('/schema', (req, res) => res.json(typeof ajv.compile(req.body))); // expect no-cpu-bound-call: ajv:Ajv.compile
app.post('/schema/known', (req, res) => res.json(check(req.body))); // ok: a compiled check
app.listen(3000);
