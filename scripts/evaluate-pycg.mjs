// Compares our call graph with the truth of PyCG's micro-benchmark (Salis et al., ICSE 2021; micro-benchmark/snippets/CATEGORY/CASE).
// node scripts/evaluate-pycg.mjs PATH-TO-CHECKOUT [CATEGORY[/CASE]] [--list]
// An edge of ours that the truth lacks is a false one (a case without any is complete), one of the truth that we lack is
// missed (a case without any is sound). `--list` names them. Needs a build (`npx tsc -b`).

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callGraph } from '../rules/dist/analysis/analyze.js';
import { allLibraries } from '../rules/dist/catalog/index.js';
import { initEngine } from '../rules/dist/engine.js';
import { loadConfiguration } from '../rules/dist/project/configuration/load-configuration.js';
import { FactsStore } from '../rules/dist/project/facts-store.js';
import { Project } from '../rules/dist/project/project.js';
import { runToEnd } from '../rules/dist/project/sources/run-steps.js';

const TYPE_NAMES = { str: 'PyStr', dict: 'PyDict', list: 'PyList', tuple: 'PyTuple', set: 'PySet', bytes: 'PyBytes' };

const moduleName = (file) =>
  file
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');

/** The name that the benchmark gives a function. */
function nameOf(node) {
  if (node.kind === 'function') return [moduleName(node.file), ...node.path].join('.');
  if (node.kind === 'method') return node.type in TYPE_NAMES ? `<**${TYPE_NAMES[node.type]}**>.${node.name}` : `${node.type}.${node.name}`;
  return `${node.module === 'builtins' ? '<builtin>' : node.module}.${node.path}`;
}

function ourEdges(folder) {
  const configuration = loadConfiguration(folder);
  const store = new FactsStore(folder, { cache: false });
  const project = new Project(folder, configuration, store);
  runToEnd(store.read(store.outdated(project.discovered)));
  project.takeUp();
  return new Set(callGraph(project.index(), allLibraries).map(({ from, to }) => `${nameOf(from)} -> ${nameOf(to)}`));
}

function trueEdges(folder) {
  const graph = JSON.parse(readFileSync(join(folder, 'callgraph.json'), 'utf8'));
  return new Set(Object.entries(graph).flatMap(([from, all]) => all.map((to) => `${from} -> ${to}`)));
}

const without = (all, others) => [...all].filter((each) => !others.has(each));
const ratio = (part, whole) => (whole === 0 ? 1 : part / whole).toFixed(3);

function row(name, tallies) {
  const sum = (pick) => tallies.reduce((total, each) => total + pick(each), 0);
  const hits = sum((each) => each.hits);
  const precision = ratio(hits, hits + sum((each) => each.wrong.length));
  const recall = ratio(hits, hits + sum((each) => each.missed.length));
  const complete = sum((each) => (each.wrong.length === 0 ? 1 : 0));
  const sound = sum((each) => (each.missed.length === 0 ? 1 : 0));
  return [name, tallies.length, complete, sound, precision, recall];
}

const [checkout, only] = process.argv.slice(2).filter((each) => each !== '--list');
const snippets = checkout === undefined ? '' : resolve(checkout, 'micro-benchmark/snippets');
if (!existsSync(snippets)) {
  console.error('usage: node scripts/evaluate-pycg.mjs PATH-TO-CHECKOUT [CATEGORY[/CASE]] [--list]   (a checkout of vitsalis/PyCG)');
  process.exit(2);
}
await initEngine();
const tallies = [];
for (const category of readdirSync(snippets).sort())
  for (const name of readdirSync(join(snippets, category)).sort()) {
    const folder = join(snippets, category, name);
    const id = `${category}/${name}`;
    if (!existsSync(join(folder, 'callgraph.json')) || (only !== undefined && id !== only && category !== only)) continue;
    const ours = ourEdges(folder);
    const truth = trueEdges(folder);
    tallies.push({
      id,
      category,
      hits: truth.size - without(truth, ours).length,
      wrong: without(ours, truth),
      missed: without(truth, ours),
    });
  }
if (process.argv.includes('--list'))
  for (const { id, wrong, missed } of tallies) {
    for (const edge of wrong) console.log(`false  ${id}: ${edge}`);
    for (const edge of missed) console.log(`missed ${id}: ${edge}`);
  }
const rows = [['category', 'cases', 'complete', 'sound', 'precision', 'recall']];
for (const category of new Set(tallies.map((each) => each.category)))
  rows.push(
    row(
      category,
      tallies.filter((each) => each.category === category),
    ),
  );
rows.push(row('all', tallies));
for (const [name, ...figures] of rows) console.log(String(name).padEnd(14) + figures.map((each) => String(each).padStart(10)).join(''));
