/** Walking the statements and expressions of facts. */

import type { Expr, FunctionFacts, Stmt } from './facts.js';

/** Is there a node for which `test` holds? Parts of nodes that have no `kind` are walked through. */
export function someNode(node: unknown, test: (node: Expr | Stmt) => boolean): boolean {
  if (Array.isArray(node)) return node.some((each) => someNode(each, test));
  if (typeof node !== 'object' || node === null) return false;
  // What has a kind in a body is an expression, a statement, a pattern or a type; the kinds that readers ask for tell them apart.
  if ('kind' in node && test(node as Expr | Stmt)) return true;
  return Object.values(node).some((each) => typeof each === 'object' && someNode(each, test));
}

const insides = new WeakMap<FunctionFacts, ReadonlySet<number>>();

/** A function and those written inside it, by their index among the functions of the file. */
export function functionsWithin(facts: FunctionFacts, functions: readonly FunctionFacts[]): ReadonlySet<number> {
  const known = insides.get(facts);
  if (known) return known;
  const within = new Set<number>([facts.index]);
  for (const each of functions) if (within.has(each.parent)) within.add(each.index);
  insides.set(facts, within);
  return within;
}
