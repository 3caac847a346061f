import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';
import { copyTree, rolesOf, type Roles } from './copy-tree.js';
import type { SyntaxTree } from './syntax.js';

/** Where the two WebAssembly files are, for programs that ship them beside themselves. */
export interface WasmLocations {
  /** `web-tree-sitter.wasm` */
  readonly runtime: string;
  /** `tree-sitter-python.wasm` */
  readonly grammar: string;
}

interface Loaded {
  readonly parser: Parser;
  readonly roles: Roles;
}

let loading: Promise<Loaded> | undefined;
let loaded: Loaded | undefined;

/** Loads the parser; later calls wait for the first one. A failed attempt can be repeated. */
export async function initPython(locations?: WasmLocations): Promise<void> {
  loading ??= load(locations ?? installedLocations());
  try {
    loaded = await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function installedLocations(): WasmLocations {
  const { resolve } = createRequire(import.meta.url);
  return {
    runtime: resolve('web-tree-sitter/web-tree-sitter.wasm'),
    grammar: resolve('tree-sitter-python/tree-sitter-python.wasm'),
  };
}

async function load(locations: WasmLocations): Promise<Loaded> {
  await Parser.init({ locateFile: () => locations.runtime });
  const language = await Language.load(locations.grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  return { parser, roles: rolesOf(language) };
}

/** Parses any text; `null` when the parser gives up on it. */
export function parsePython(text: string): SyntaxTree | null {
  if (loaded === undefined) throw new Error('The Python parser is not loaded: await initPython() first.');
  const { parser, roles } = loaded;
  let tree;
  try {
    tree = parser.parse(text, null, { progressCallback: budgetFor(text) });
    if (tree === null) {
      parser.reset();
      return null;
    }
    return copyTree(tree, text, roles);
  } finally {
    tree?.delete();
  }
}

/**
 * Error recovery can take quadratic time on hostile text. The parser reports progress every hundred steps or so: stopping
 * after a number of reports, not after a time, makes the same text give the same facts on every machine.
 */
function budgetFor(text: string): () => boolean {
  let left = 20_000 + text.length * 2;
  return () => --left < 0;
}
