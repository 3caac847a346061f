/** `db.run('BEGIN')` … `db.run('COMMIT')` on a connection that waits for nothing: whoever comes in between becomes part of it. */

import ts from '../../facts/javascript/typescript.cjs';
import { contains, functionAround } from './nodes.js';
import type { Source } from './source.js';

const BEGINS = /^\s*(?:BEGIN|START\s+TRANSACTION|SAVEPOINT)\b/i;
const ENDS = /^\s*(?:COMMIT|END|RELEASE|ROLLBACK)\b/i;

export function inTransaction(source: Source, node: ts.Node): boolean {
  const body = functionAround(node)?.body;
  if (!body) return false;
  const said = (is: RegExp, where: (each: ts.Node) => boolean): boolean =>
    contains(body, (each) => {
      const text = ts.isCallExpression(each) && !ts.isAwaitExpression(each.parent) ? each.arguments[0] : undefined;
      return text !== undefined && ts.isStringLiteralLike(text) && is.test(text.text) && where(each);
    });
  return said(BEGINS, (each) => each.end <= node.getStart(source.file)) && said(ENDS, (each) => each.pos >= node.end);
}
