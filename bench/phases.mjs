// One phase in this process: `phases.mjs parse|facts|edit ROOT`. Loading the parsers is not counted.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [phase, root] = process.argv.slice(2);
const require = createRequire(new URL('../rules/package.json', import.meta.url));
const dist = (file) => import(new URL(`../rules/dist/${file}`, import.meta.url).href);
const isPython = (file) => file.endsWith('.py');
const EDITS = 9;

const { openSession } = await dist('engine.js');
const opened = performance.now();
const session = await openSession(root, { cache: false });
const sources = session.files().map((file) => ({ file, text: session.text(file) ?? '' }));

switch (phase) {
  case 'parse':
    print({ ...(await parse()), bytes: sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) });
    break;
  case 'facts':
    print({ ms: await facts() });
    break;
  case 'edit':
    print(edit());
    break;
  default:
    throw new Error(`${phase}: no such phase`);
}

async function parse() {
  const ts = require('typescript');
  const { Language, Parser } = await import(require.resolve('web-tree-sitter'));
  await Parser.init();
  const parser = new Parser().setLanguage(
    await Language.load(fs.readFileSync(require.resolve('tree-sitter-python/tree-sitter-python.wasm'))),
  );
  const started = performance.now();
  for (const { file, text } of sources) {
    if (isPython(file)) parser.parse(text)?.delete();
    else ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  }
  const ms = performance.now() - started;
  const javascript = sources.flatMap(({ file }) => (isPython(file) ? [] : [file]));
  return { ms, javascript, python: sources.length - javascript.length };
}

async function facts() {
  const { extractFacts, loadExtractors } = await dist('project/sources/extract-facts.js');
  await loadExtractors(['javascript', 'python']);
  const started = performance.now();
  for (const { file, text } of sources) extractFacts(text, file, isPython(file) ? 'python' : 'javascript');
  return performance.now() - started;
}

/** The median of several edits of the file of median size, each with the report after it. */
function edit() {
  session.report();
  const openMs = performance.now() - opened;
  const bySize = [...sources].sort((left, right) => left.text.length - right.text.length);
  const chosen = bySize[bySize.length >> 1];
  if (chosen === undefined) throw new Error(`${root}: no source files`);
  const times = Array.from({ length: EDITS }, (_, round) => {
    const started = performance.now();
    session.setText(chosen.file, `${chosen.text}\n${isPython(chosen.file) ? '#' : '//'} ${round}\n`);
    session.report();
    return performance.now() - started;
  }).sort((left, right) => left - right);
  return {
    openMs,
    ms: times[EDITS >> 1],
    file: path.posix.basename(chosen.file),
    peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function print(result) {
  console.log(JSON.stringify(result));
}
