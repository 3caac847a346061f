/** May `await` stand here? */

import ts from '../../facts/javascript/typescript.cjs';
import { isAsync, isFunctionNode, parentOf, type FunctionNode } from './nodes.js';

/** Why `elsewhere` is no place for `await`. */
export const NO_PLACE = 'a default value, a field of a class or a decorator cannot wait';

export type RunsIn =
  /** The function whose body the expression stands in. */
  | { readonly kind: 'body'; readonly fn: FunctionNode }
  /** A default value, a class body, a decorator: no place for `await`, whatever is around it. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'module' };

export function runsIn(node: ts.Node): RunsIn {
  let child = node;
  for (let each = parentOf(node); each; child = each, each = parentOf(each)) {
    if (isFunctionNode(each)) return each.body === child ? { kind: 'body', fn: each } : { kind: 'elsewhere' };
    if (ts.isClassLike(each) || ts.isDecorator(each) || ts.isModuleBlock(each)) return { kind: 'elsewhere' };
  }
  return { kind: 'module' };
}

export function canAwait(node: ts.Node): boolean {
  const where = runsIn(node);
  return where.kind === 'body' && isAsync(where.fn);
}
