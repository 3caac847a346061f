/** May `await` stand here? */

import ts from '../../facts/javascript/typescript.cjs';
import type { PackageInfo } from '../../project/project-index.js';
import { isAsync, isFunctionNode, parentOf, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

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

/** A module of the language waits at its top level; one of CommonJS cannot. */
export function mayAwaitAtTop({ path, text }: Source, owner: PackageInfo | null): boolean {
  if (/\.m[jt]s$/.test(path)) return true;
  return owner?.esm === true && /\.[jt]s$/.test(path) && !/\.c[jt]s$/.test(path) && !/\brequire\(|\bmodule\.exports\b/.test(text);
}
