/** What a file assigns to its names, wherever in it. */

import type { Expr, FileFacts, Pattern, Stmt } from '../facts/facts.js';

/** Of each name what it is given: null where that is no plain assignment. */
type Assigned = ReadonlyMap<string, readonly (Expr | null)[]>;

const cache = new WeakMap<FileFacts, Assigned>();

/** By the function that a name belongs to and the name: `3:text`. */
export function assignedIn(facts: FileFacts): Assigned {
  let found = cache.get(facts);
  if (!found) {
    const all = new Map<string, (Expr | null)[]>();
    for (const fn of facts.functions) collect(fn.body, all);
    cache.set(facts, (found = all));
  }
  return found;
}

/** A name in a pattern has no place of its own; one in an expression has. */
const isBinding = (node: object): node is Extract<Pattern, { kind: 'var' }> => 'kind' in node && node.kind === 'var' && !('at' in node);

function collect(node: unknown, all: Map<string, (Expr | null)[]>, value: Expr | null = null): void {
  if (typeof node !== 'object' || node === null) return;
  if (isBinding(node)) {
    const key = `${node.fn}:${node.name}`;
    all.set(key, [...(all.get(key) ?? []), value]);
  } else if (isAssignment(node)) {
    collect(node.target, all, node.op === undefined ? node.value : null);
    collect(node.value, all);
  } else for (const each of Array.isArray(node) ? node : Object.values(node)) collect(each, all);
}

const isAssignment = (node: object): node is Extract<Stmt | Expr, { kind: 'assign' }> => 'kind' in node && node.kind === 'assign';
