/** Compilers, bundlers and formatters called as libraries. */

import { blocks, makes, perMegabyte, property, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { callable, callsBack, chains, UNKNOWN } from './forms.js';

const compiles = (instead: string | null = null): Model =>
  blocks('parse', { returns: UNKNOWN, ...(instead !== null && { alternative: { symbol: instead } }) });
const ON_LOOP = 'asynchronous in name only: it compiles on the event loop';

export const compilers: Library = {
  name: 'compilers',
  language: 'javascript',
  source:
    'typescript 6, @babel/core 7, @swc/core 1, esbuild 0.28, terser 5, uglify-js 3, prettier 3, eslint 10, acorn 8, recast 0.23, @mdx-js/mdx 3',
  modules: {
    typescript: {
      'transpileModule transpile': perMegabyte('typescript transpile megabyte', compiles()),
      'createProgram createSourceFile transpileDeclaration transform': compiles(),
      'readConfigFile findConfigFile parseJsonConfigFileContent': blocks('file', { returns: UNKNOWN }),
      sys: property('typescript:System'),
      'forEachChild isIdentifier visitEachChild visitNode': returns(UNKNOWN),
    },
    '@babel/core': {
      'transformSync transformFileSync transformFromAstSync parseSync': compiles(),
      loadOptionsSync: blocks('file', { returns: UNKNOWN }),
      'transform transformFile transformFromAst parse': {
        ...callsBack(['Error', UNKNOWN]),
        ...blocks('parse', { returns: UNKNOWN, note: ON_LOOP }),
      },
      'transformAsync transformFileAsync transformFromAstAsync parseAsync': blocks('parse', { returns: UNKNOWN, note: ON_LOOP }),
      traverse: compiles(),
      'types template': property(UNKNOWN),
    },
    '@babel/parser': { 'parse parseExpression': compiles() },
    '@babel/standalone': { transform: compiles() },
    '@swc/core': {
      transformSync: compiles('@swc/core#transform'),
      transformFileSync: compiles('@swc/core#transformFile'),
      parseSync: compiles('@swc/core#parse'),
      parseFileSync: compiles('@swc/core#parseFile'),
      minifySync: compiles('@swc/core#minify'),
      printSync: compiles('@swc/core#print'),
      'transform transformFile parse parseFile minify print bundle': returns(UNKNOWN),
    },
    esbuild: {
      buildSync: compiles('esbuild#build'),
      transformSync: compiles('esbuild#transform'),
      analyzeMetafileSync: compiles('esbuild#analyzeMetafile'),
      formatMessagesSync: compiles('esbuild#formatMessages'),
      'build transform context analyzeMetafile formatMessages': returns(UNKNOWN),
    },
    sucrase: { transform: compiles() },
    terser: { minify_sync: compiles(), minify: blocks('parse', { returns: UNKNOWN, note: ON_LOOP }) },
    'uglify-js': { minify: compiles() },
    prettier: {
      'format formatWithCursor check': blocks('parse', { returns: 'string', note: ON_LOOP }),
      resolveConfig: { ...returns(UNKNOWN), members: { sync: blocks('file', { returns: UNKNOWN }) } },
      'getFileInfo clearConfigCache resolveConfigFile': returns(UNKNOWN),
    },
    '@prettier/sync': {
      'format formatWithCursor check resolveConfig resolveConfigFile getFileInfo getSupportInfo': blocks('lock', {
        returns: UNKNOWN,
        note: 'waits for a worker thread with Atomics.wait',
      }),
    },
    'prettier/standalone': { format: blocks('parse', { returns: 'string', note: ON_LOOP }) },
    eslint: { Linter: makes('eslint:Linter'), ESLint: makes('eslint:ESLint') },
    '@babel/traverse': callable(compiles()),
    '@babel/generator': callable(compiles(), { generate: compiles() }),
    esprima: { 'parse parseScript parseModule tokenize': compiles() },
    escodegen: { generate: compiles() },
    espree: { parse: compiles() },
    acorn: { 'parse parseExpressionAt': compiles() },
    '@typescript-eslint/parser': { 'parse parseForESLint': compiles() },
    recast: { 'parse print': compiles() },
    '@mdx-js/mdx': { 'compileSync evaluateSync': compiles(), 'compile evaluate': blocks('parse', { returns: UNKNOWN, note: ON_LOOP }) },
    oxc: { parseSync: compiles(), transformSync: compiles() },
    'oxc-parser': { parseSync: compiles('oxc-parser#parse'), 'parse parseAsync': returns(UNKNOWN) },
    'ts-morph': { Project: makes(UNKNOWN, compiles()) },
    ajv: callable(makes('ajv:Ajv'), { Ajv: makes('ajv:Ajv') }),
    'ajv/dist/2020': callable(makes('ajv:Ajv')),
  },
  types: {
    'typescript:System': {
      members: {
        'readFile writeFile readDirectory': blocks('file', { returns: UNKNOWN }),
        'fileExists directoryExists': blocks('fsmeta', { returns: 'boolean' }),
      },
    },
    'eslint:Linter': { members: { 'verify verifyAndFix': compiles() } },
    'eslint:ESLint': {
      members: {
        'lintFiles lintText': blocks('parse', { returns: UNKNOWN, note: ON_LOOP }),
        'loadFormatter calculateConfigForFile': returns(UNKNOWN),
      },
    },
    /** A validator is generated code: compile it once, at start-up. */
    'ajv:Ajv': {
      members: {
        compile: blocks('parse', { returns: 'ajv:Validator' }),
        compileAsync: returns('ajv:Validator'),
        'validate validateSchema': returns('boolean'),
        'addSchema addKeyword addFormat addMetaSchema addVocabulary removeSchema': chains,
        getSchema: returns('ajv:Validator'),
      },
    },
    'ajv:Validator': { call: returns('boolean') },
  },
};

const sassInstead: Model = blocks('parse', {
  returns: UNKNOWN,
  alternative: { symbol: 'sass-embedded#compileAsync', note: 'of another package: that of `sass` compiles on the event loop' },
});

export const styles: Library = {
  name: 'style sheets',
  language: 'javascript',
  source:
    'https://sass-lang.com/documentation/js-api (sass 1.9x), sass-embedded 1.9x, node-sass 9, less 4, stylus 0.64, postcss 8, lightningcss 1',
  modules: {
    sass: {
      compileString: perMegabyte('sass megabyte', sassInstead),
      'compile renderSync': sassInstead,
      'compileAsync compileStringAsync': blocks('parse', { returns: UNKNOWN, note: ON_LOOP }),
      render: callsBack(['Error', UNKNOWN]),
    },
    'sass-embedded': {
      compile: compiles('sass-embedded#compileAsync'),
      compileString: compiles('sass-embedded#compileStringAsync'),
      renderSync: compiles('sass-embedded#render'),
      'compileAsync compileStringAsync initAsyncCompiler': returns(UNKNOWN),
      render: callsBack(['Error', UNKNOWN]),
    },
    'node-sass': { renderSync: compiles('node-sass#render'), render: callsBack(['Error', UNKNOWN]) },
    less: {
      renderSync: compiles(),
      render: { ...callsBack(['Error', UNKNOWN]), ...blocks('parse', { returns: UNKNOWN, note: ON_LOOP }) },
    },
    stylus: callable(returns('styles:Stylus'), { render: compiles() }),
    postcss: callable(returns('styles:PostCss'), { 'parse stringify': compiles() }),
    lightningcss: { 'transform bundle minify': compiles(), bundleAsync: returns(UNKNOWN) },
    csso: { minify: compiles() },
    cssnano: callable(returns('styles:PostCss')),
  },
  types: {
    'styles:Stylus': { members: { 'set use include define import': chains, render: compiles() } },
    'styles:PostCss': { members: { process: returns('styles:LazyResult'), use: chains } },
    'styles:LazyResult': {
      members: { sync: compiles(), css: { is: 'string', blocks: { kind: 'parse' } }, 'then async': returns(UNKNOWN) },
    },
  },
};
