/**
 * Bodies that a program puts together from chunks by itself: nobody limits them, unless it counts their bytes. How it goes on where
 * there are too many (it answers, throws, ends the connection) is not looked at.
 */

import type { Expr, FunctionFacts } from '../facts/facts.js';
import { functionsWithin, someNode } from '../facts/nodes.js';
import type { Frame } from './frame.js';

const known = new WeakMap<FunctionFacts, boolean>();

/** Does the function, or one written inside it or around it, compare the size of something with something? */
export function countsBytes({ fn }: Frame): boolean {
  let counts = known.get(fn.facts);
  if (counts !== undefined) return counts;
  const { functions } = fn.module.file.facts;
  const within = new Set(functionsWithin(fn.facts, functions));
  for (let at = fn.facts.parent; at > 0; at = functions[at]?.parent ?? 0) within.add(at);
  counts = [...within].some((index) => comparesSize(functions[index]));
  known.set(fn.facts, counts);
  return counts;
}

function comparesSize(facts: FunctionFacts | undefined): boolean {
  const counters = new Set<string>();
  const body = facts?.body;
  someNode(body, (node) => {
    if (node.kind === 'assign' && node.op === '+' && node.target.kind === 'var' && someNode(node.value, isSize))
      counters.add(node.target.name);
    return false;
  });
  const measures = (expr: Expr): boolean => someNode(expr, (node) => isSize(node) || (node.kind === 'var' && counters.has(node.name)));
  return someNode(body, (node) => node.kind === 'binary' && /^[<>]=?$/.test(node.op) && (measures(node.left) || measures(node.right)));
}

const isSize = (node: { readonly kind: string; readonly name?: unknown; readonly value?: unknown }): boolean =>
  (node.kind === 'member' && (node.name === 'length' || node.name === 'byteLength')) ||
  (node.kind === 'literal' && node.value === 'content-length');
