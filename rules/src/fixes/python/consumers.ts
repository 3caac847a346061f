/** Expressions that run what they are given at once and to the end: generators, keys of a sort. */

import type { Syntax } from '../../facts/python/syntax.js';
import { isRebound } from './imported.js';
import { textOf, type PythonSource } from './tree.js';

const CONSUMERS = /^(?:all|any|bytes|dict|frozenset|list|max|min|set|sorted|sum|tuple)$/;

/** The call that uses up the generator, or calls the lambda, in which the node stands; null when something else may. */
export function consumerOf(source: PythonSource, node: Syntax): Syntax | null {
  let waiting: Syntax | null = null;
  for (let each = source.parentOf(node); each; each = source.parentOf(each)) {
    if (/^(?:function_definition|class_definition|decorator|block)$/.test(each.type)) return null;
    if (each.type === 'generator_expression' || each.type === 'lambda') waiting = each;
    else if (waiting && each.type === 'call' && consumes(source, each)) return each;
    else if (waiting && !/^(?:argument_list|keyword_argument|for_in_clause)$/.test(each.type)) return null;
  }
  return null;
}

/** Does the call go through all that it is given before it returns? */
export function consumes(source: PythonSource, call: Syntax): boolean {
  const [callee] = call.children;
  if (callee?.type === 'identifier') {
    const name = textOf(source, callee);
    return CONSUMERS.test(name) && !isRebound(source, name);
  }
  const [receiver, method] = callee?.type === 'attribute' ? callee.children : [];
  return receiver?.type === 'string' && method !== undefined && textOf(source, method) === 'join';
}
