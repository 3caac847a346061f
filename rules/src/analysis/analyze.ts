/** Facts to findings. */

import type { Library } from '../catalog/model.js';
import type { ProjectIndex } from '../project/project-index.js';
import { type CallGraphEdge, listenForLibraryCalls, programCalls } from './call-graph.js';
import { callsIn, type Calls } from './calls-of.js';
import { CatalogIndex } from './catalog-index.js';
import { isNamedAtStart } from './named-calls.js';
import { spreadContexts, uncalledAsync, type Contexts } from './contexts.js';
import { executeFrame } from './execute.js';
import type { Finding } from './finding.js';
import { collectFindings } from './findings.js';
import type { Frame } from './frame.js';
import { runConventions, runModules, runPlugins, runUncalled } from './roots.js';
import { Solver } from './solver.js';

export interface AnalysisOptions {
  readonly libraries: readonly Library[];
  /** Also report what runs once at start or shutdown. */
  readonly includeStartup: boolean;
  /** How many values it may read before it stops to follow everything. */
  readonly mostWork?: number;
}

export interface Analysis {
  readonly findings: readonly Finding[];
  readonly functions: number;
  /** The file in which it was given up to follow everything; null where all was followed. */
  readonly exhaustedIn: string | null;
  /** Which expressions run a function, by where it starts; null for one that is not known. */
  callsOf(fn: { readonly file: string; readonly at: number }): Calls | null;
}

export function analyze(index: ProjectIndex, options: AnalysisOptions): Analysis {
  const { solver, contexts } = solve(index, options.libraries, options.mostWork);
  let functions = 0;
  for (const file of index.files.values()) functions += file.facts.functions.length - 1;
  const findings = collectFindings(solver, contexts, options.includeStartup);
  return { findings, functions, exhaustedIn: solver.exhaustedIn?.file.path ?? null, callsOf: callsIn(solver) };
}

/** Who calls whom, libraries included; an edge may come more than once. */
export function callGraph(index: ProjectIndex, libraries: readonly Library[]): readonly CallGraphEdge[] {
  const solver = new Solver(index, new CatalogIndex(libraries), executeFrame);
  const libraryCalls = listenForLibraryCalls(solver);
  runProgram(solver);
  return [...programCalls(solver), ...libraryCalls()];
}

/** Runs the program abstractly and says where everything runs. */
function solve(
  index: ProjectIndex,
  libraries: readonly Library[],
  mostWork?: number,
): { readonly solver: Solver; readonly contexts: Contexts } {
  const solver = new Solver(index, new CatalogIndex(libraries), executeFrame, mostWork);
  runProgram(solver);
  const apis: Frame[] = [];
  const starts: Frame[] = [];
  let contexts = spreadContexts(solver, apis, starts);
  for (let found = uncalledAsync(solver, contexts); found.length > 0; found = uncalledAsync(solver, contexts)) {
    const known = contexts;
    // What start-up calls by name can call others of them.
    const named = found.filter((frame) => isNamedAtStart(solver, known, frame));
    if (named.length > 0) starts.push(...named);
    else apis.push(...found);
    contexts = spreadContexts(solver, apis, starts);
  }
  return { solver, contexts };
}

function runProgram(solver: Solver): void {
  runModules(solver);
  runConventions(solver);
  runUncalled(solver);
  runPlugins(solver);
}
