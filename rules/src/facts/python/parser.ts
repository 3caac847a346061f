import { createRequire } from 'node:module';
import { Language, Parser } from 'web-tree-sitter';
import { copyTree } from './copy-tree.js';
import { nodeTypesOf, type NodeType } from './node-roles.js';
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
  readonly nodeTypes: readonly NodeType[];
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
  return { parser, nodeTypes: nodeTypesOf(language) };
}

/** Parses any text; `null` when the parser gives up on it. */
export function parsePython(text: string): SyntaxTree | null {
  if (loaded === undefined) throw new Error('The Python parser is not loaded: await initPython() first.');
  const { parser, nodeTypes } = loaded;
  let tree;
  try {
    tree = parser.parse(withoutContinuationRuns(text), null, { progressCallback: budgetFor(text) });
    if (tree === null) {
      parser.reset();
      return null;
    }
    return copyTree(tree, text, nodeTypes);
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

/** The grammar's scanner looks ahead over all continuation lines from each of them. A run this long joins nothing but blanks. */
const CONTINUATION_RUN = /(?:\\\r?\n){50,}/g;

function withoutContinuationRuns(text: string): string {
  return text.includes('\\\n\\\n') || text.includes('\\\r\n\\') ? text.replace(CONTINUATION_RUN, (run) => ' '.repeat(run.length)) : text;
}
