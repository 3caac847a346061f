/** Opens a project: finds its files, reads what has changed since the last time, and gives the session. */

import fs from 'node:fs';
import path from 'node:path';
import { analyze } from './analysis/analyze.js';
import { allLibraries } from './catalog/index.js';
import { initPython, type WasmLocations } from './facts/python/index.js';
import { fixesFor, refusalsFor } from './fixes/fixes-for.js';
import { endpointsToMakeSync } from './fixes/python/prefer-sync-endpoint.js';
import { loadConfiguration } from './project/configuration/load-configuration.js';
import { FactsStore } from './project/facts-store.js';
import { Project } from './project/project.js';
import { loadExtractors } from './project/sources/extract-facts.js';
import { runInTurns, runToEnd } from './project/sources/run-steps.js';
import { type Engine, ProjectSession, type SessionSetup } from './project-session.js';
import type { Session } from './session.js';

export interface SessionOptions {
  /** Instead of the project's own configuration; absolute or relative to the root. */
  readonly configFile?: string;
  /** Keep facts on the disk between runs; true when absent. */
  readonly cache?: boolean;
  /** Files read so far, of those that have to be read. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Instead of what the configuration says. */
  readonly includeStartup?: boolean;
  /** How many values the analysis may read before it stops to follow everything; some minutes when absent. */
  readonly mostWork?: number;
  /** The session is asked once and never changed: only the parsers of the languages it has are loaded. */
  readonly readOnly?: boolean;
  /** Where the Python parser's WebAssembly files are, in a bundle. */
  readonly wasm?: WasmLocations;
  /** Where the facts worker is, in a bundle. */
  readonly workerFile?: string;
}

const engine: Engine = { libraries: allLibraries, analyze, fixesFor, refusalsFor, furtherFindings: endpointsToMakeSync };

/** Loads the parsers, which `openSessionSync` and every change of a session need. Later calls cost nothing. */
export async function initEngine(wasm?: WasmLocations): Promise<void> {
  // Findings and fixes read Python's syntax too.
  await Promise.all([loadExtractors(['javascript', 'python'], wasm), initPython(wasm)]);
}

/** Throws ConfigurationError, and Error for a root that is no folder. */
export async function openSession(root: string, options: SessionOptions = {}): Promise<Session> {
  const setup = setUp(root, options);
  const outdated = setup.store.outdated(setup.project.discovered);
  // Fixes read Python with its parser too.
  const hasPython = setup.project.discovered.some((file) => file.endsWith('.py'));
  await (options.readOnly === true && !hasPython ? setup.store.prepare(outdated) : initEngine(options.wasm));
  await runInTurns(setup.store.read(outdated));
  return finish(setup);
}

/** For callers that cannot wait, after `initEngine`. */
export function openSessionSync(root: string, options: SessionOptions = {}): Session {
  const setup = setUp(root, options);
  runToEnd(setup.store.read(setup.store.outdated(setup.project.discovered)));
  return finish(setup);
}

function setUp(root: string, options: SessionOptions): SessionSetup {
  const started = performance.now();
  const folder = path.resolve(root);
  if (fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Error(`${root}: no such folder`);
  const { configFile, cache = true, includeStartup, mostWork } = options;
  const configuration = loadConfiguration(folder, configFile);
  const store = new FactsStore(folder, { ...options, cache });
  return {
    project: new Project(folder, configuration, store),
    store,
    configuration,
    ...(configFile !== undefined && { configFile }),
    ...(includeStartup !== undefined && { includeStartup }),
    ...(mostWork !== undefined && { mostWork }),
    started,
  };
}

function finish(setup: SessionSetup): Session {
  setup.project.takeUp();
  setup.store.save();
  return new ProjectSession(setup, engine);
}
