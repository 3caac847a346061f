// Bundles the server for the extension: server.js with everything it needs, the wasm files, and the facts worker.

import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const engine = path.join(here, '../rules/src/engine.ts');
const worker = path.join(here, '../rules/src/project/sources/facts-worker.ts');
const wasm = ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm'];

/** Gives CommonJS dependencies (the compiler) the names they expect. */
const banner = `
import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __fileURLToPath(new URL('.', import.meta.url));
`;

/** `engine` may be another module with the same exports, for tests. */
export async function bundleServer(options = {}) {
  const outdir = options.outdir ?? path.join(here, 'dist');
  await mkdir(outdir, { recursive: true });
  await build({
    entryPoints: { server: path.join(here, 'src/main.ts'), 'facts-worker': worker },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    // UMD builds hide their imports from bundlers.
    mainFields: ['module', 'main'],
    banner: { js: banner },
    alias: { 'eslint-plugin-unblock/engine': options.engine ?? engine },
    minify: options.minify ?? false,
    legalComments: 'linked',
    logLevel: 'warning',
  });
  const require = createRequire(import.meta.url);
  for (const file of wasm) await copyFile(require.resolve(file), path.join(outdir, path.basename(file)));
  return path.join(outdir, 'server.js');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleServer({ minify: process.argv.includes('--minify') });
