// Bundles the extension. The root package.json says "type": "module", and VS Code loads CommonJS: hence `.cjs`.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));

await build({
  entryPoints: [path.join(here, 'src/extension.ts')],
  outfile: path.join(here, 'dist/extension.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  external: ['vscode'],
  minify: process.argv.includes('--minify'),
  legalComments: 'linked',
  logLevel: 'warning',
});
