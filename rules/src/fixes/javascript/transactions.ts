/** `db.run('BEGIN')` … `db.run('COMMIT')` on a connection that waits for nothing: whoever comes in between becomes part of it. */

import ts from '../../facts/javascript/typescript.cjs';
import { contains, functionAround } from './nodes.js';
import type { Source } from './source.js';

const BEGINS = /^\s*(?:BEGIN|START\s+TRANSACTION|SAVEPOINT)\b/i;
const ENDS = /^\s*(?:COMMIT|END|RELEASE|ROLLBACK)\b/i;

export function inTransaction(source: Source, node: ts.Node): boolean {
  const body = functionAround(node)?.body;
  if (!body) return false;
  let begun = false;
  let ends = false;
  contains(body, (each) => {
    const said = ts.isCallExpression(each) && !ts.isAwaitExpression(each.parent) ? each.arguments[0] : undefined;
    if (said && ts.isStringLiteralLike(said)) {
      begun ||= each.end <= node.getStart(source.file) && BEGINS.test(said.text);
      ends ||= each.pos >= node.end && ENDS.test(said.text);
    }
    return begun && ends;
  });
  return begun && ends;
}
