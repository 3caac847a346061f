/** May `await` stand here? */

import type { Syntax } from '../../facts/python/syntax.js';
import type { PythonSource } from './tree.js';

const COMPREHENSIONS = new Set(['list_comprehension', 'set_comprehension', 'dictionary_comprehension', 'generator_expression']);

/** The function in whose body the expression stands, if its own code runs it there and then. */
export function functionAround(source: PythonSource, node: Syntax): Syntax | null {
  let comprehensions = 0;
  for (let child = node, each = source.parentOf(node); each; child = each, each = source.parentOf(each)) {
    if (COMPREHENSIONS.has(each.type) && child !== firstClause(each)) {
      // A generator with `await` in it is an asynchronous one; nested comprehensions may await only since Python 3.11.
      if (each.type === 'generator_expression' || ++comprehensions > 1) return null;
    }
    if (each.type === 'lambda' || each.type === 'class_definition') return null;
    if (each.type === 'function_definition') return child.type === 'block' ? each : null;
    if (each.type === 'type' || each.type === 'decorator') return null;
  }
  return null;
}

export function canAwait(source: PythonSource, node: Syntax): boolean {
  return functionAround(source, node)?.tokens.includes('async') === true;
}

/** Why `await` may not stand here; null where it may. */
export function whyNoAwait(source: PythonSource, node: Syntax): string | null {
  if (canAwait(source, node)) return null;
  let comprehensions = 0;
  for (let child = node, each = source.parentOf(node); each; child = each, each = source.parentOf(each)) {
    if (COMPREHENSIONS.has(each.type) && child !== firstClause(each)) {
      if (each.type === 'generator_expression') return 'a generator with `await` in it would be an asynchronous one';
      if (++comprehensions > 1) return 'comprehensions in each other cannot wait before Python 3.11';
    }
    if (each.type === 'lambda') return 'a lambda cannot wait';
    if (each.type === 'class_definition') return 'the body of a class cannot wait';
    if (each.type === 'decorator') return 'a decorator cannot wait';
    if (each.type === 'function_definition')
      return child.type === 'block' ? 'the function around it is a plain `def`, which cannot wait' : 'default values cannot wait';
  }
  return 'it stands at the top level of the module';
}

/** Its iterable is computed outside of the comprehension. (So would be its target, which holds no calls.) */
const firstClause = (comprehension: Syntax): Syntax | undefined => comprehension.children.find((each) => each.type === 'for_in_clause');

/** Does `await x` in place of the node need parentheses? */
export function needsParentheses(source: PythonSource, node: Syntax): boolean {
  const parent = source.parentOf(node);
  if (!parent) return false;
  if (parent.type === 'attribute' || parent.type === 'call' || parent.type === 'subscript' || parent.type === 'slice')
    return parent.children[0] === node;
  return parent.type === 'await';
}
