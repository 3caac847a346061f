/** The call graph as others draw it: qualified names, one edge for each pair. A read-only view, for comparison with other tools. */

import type { Edge } from './frame.js';
import type { FunctionNode } from './program.js';
import type { Solver } from './solver.js';
import type { Value } from './value.js';

export type CallGraphNode =
  /** `path` leads from the module to the function: `['Store', 'load', '<lambda1>']`; empty for the module's top level. */
  | { readonly kind: 'function'; readonly file: string; readonly path: readonly string[] }
  /** A library's function or method: `path` is `''` for the module itself; `type` is set for methods of a library's type. */
  | { readonly kind: 'library'; readonly module: string; readonly path: string }
  | { readonly kind: 'method'; readonly type: string; readonly name: string };

export interface CallGraphEdge {
  readonly from: CallGraphNode;
  readonly to: CallGraphNode;
}

/** Library calls are not kept by the analysis: this listens while it runs. */
export function listenForLibraryCalls(s: Solver): () => readonly CallGraphEdge[] {
  const edges: CallGraphEdge[] = [];
  s.onLibraryCall = (frame, target) => {
    const to = libraryNode(target);
    if (to) edges.push({ from: functionNode(frame.fn), to });
  };
  return () => edges;
}

/** Calls between functions of the program. Loading a module and defining a class are no calls. */
export function* programCalls(s: Solver): Iterable<CallGraphEdge> {
  for (const frame of s.frames.values())
    for (const edge of frame.edges) if (isCall(edge)) yield { from: functionNode(edge.from.fn), to: functionNode(edge.to.fn) };
}

const isCall = ({ how, to }: Edge): boolean =>
  how !== 'import' && how !== 'never' && to.fn.facts.kind !== 'class' && to.fn.facts.kind !== 'module';

function libraryNode(target: Value): CallGraphNode | null {
  if (target.kind === 'symbol') return { kind: 'library', module: target.module, path: target.path };
  if (target.kind === 'method') return { kind: 'method', type: target.type, name: target.name };
  return null;
}

function functionNode(fn: FunctionNode): CallGraphNode {
  const path: string[] = [];
  const written = fn.facts.index < 0 ? fn.module.functions[fn.facts.parent] : fn;
  for (let at: FunctionNode | undefined = written; at && at.facts.index > 0; at = at.module.functions[at.facts.parent])
    path.unshift(ownName(at));
  return { kind: 'function', file: fn.module.file.path, path };
}

function ownName({ facts, module }: FunctionNode): string {
  if (facts.kind === 'class') return module.classes[facts.cls]?.facts.name ?? '';
  if (facts.kind !== 'lambda') return facts.name;
  // Lambdas have no name: they are counted in the function they stand in.
  const siblings = module.functions.filter((each) => each.facts.kind === 'lambda' && each.facts.parent === facts.parent);
  return `<lambda${siblings.findIndex((each) => each.facts === facts) + 1}>`;
}
