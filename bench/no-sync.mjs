// ESLint with one rule over the files named as JSON on standard input.

import fs from 'node:fs';
import { ESLint } from 'eslint';
import n from 'eslint-plugin-n';
import tseslint from 'typescript-eslint';

const files = JSON.parse(fs.readFileSync(0, 'utf8'));
const eslint = new ESLint({
  overrideConfigFile: true,
  ignore: false,
  overrideConfig: [{ files: ['**/*'], languageOptions: { parser: tseslint.parser }, plugins: { n }, rules: { 'n/no-sync': 'error' } }],
  cwd: '/',
});
await eslint.lintFiles(files);
