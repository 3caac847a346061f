/** Files that the bundle brings along. Run from source, the engine finds its own. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SessionOptions } from 'eslint-plugin-unblock/engine';

const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const grammar = beside('tree-sitter-python.wasm');
const worker = beside('facts-worker.js');

export const assets: Pick<SessionOptions, 'wasm' | 'workerFile'> = {
  ...(existsSync(grammar) && { wasm: { runtime: beside('web-tree-sitter.wasm'), grammar } }),
  ...(existsSync(worker) && { workerFile: worker }),
};
