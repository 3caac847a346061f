/** A handler that answers by its second parameter: once asynchronous, it returns that answer where it ended with none. */

import ts from '../../facts/javascript/typescript.cjs';
import type { TextEdit } from '../fix.js';
import { bare, contains, functionAround, type FunctionNode } from './nodes.js';
import type { Source } from './source.js';

/** `return` before the answers that the function ends with; null where it can end without one. */
export function returnAnswers(source: Source, fn: FunctionNode): readonly TextEdit[] | null {
  const { body, parameters, type } = fn;
  const reply = parameters[1]?.name;
  if (!body || type || !reply || !ts.isIdentifier(reply)) return null;
  const leaves = contains(body, (node) => ts.isReturnStatement(node) && !node.expression && functionAround(node) === fn);
  if (!ts.isBlock(body) || leaves) return null;
  const ends = endsOf(body);
  const answers = ends?.filter(ts.isExpressionStatement) ?? [];
  if (!ends || answers.length === 0 || !answers.every(({ expression }) => answersOn(expression, reply.text))) return null;
  return answers.map((each) => {
    const at = each.getStart(source.file);
    return { file: source.path, at, end: at, text: 'return ' };
  });
}

/** The statements that it can end with; null where it can end otherwise. */
function endsOf(statement: ts.Statement | undefined): readonly ts.Statement[] | null {
  if (!statement) return null;
  if (ts.isBlock(statement)) return endsOf(statement.statements.at(-1));
  if (ts.isIfStatement(statement)) return both(endsOf(statement.thenStatement), endsOf(statement.elseStatement));
  if (ts.isTryStatement(statement) && statement.catchClause && !statement.finallyBlock)
    return both(endsOf(statement.tryBlock), endsOf(statement.catchClause.block));
  const isEnd =
    ts.isExpressionStatement(statement) || ts.isThrowStatement(statement) || (ts.isReturnStatement(statement) && statement.expression);
  return isEnd ? [statement] : null;
}

const both = (one: readonly ts.Statement[] | null, other: readonly ts.Statement[] | null): readonly ts.Statement[] | null =>
  one && other && [...one, ...other];

/** `reply.code(404).send(…)` */
function answersOn(expression: ts.Expression, reply: string): boolean {
  const call = bare(expression);
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  if (!/^(?:send|redirect)$/.test(call.expression.name.text)) return false;
  for (let owner = bare(call.expression.expression); ; owner = bare(owner.expression)) {
    if (ts.isIdentifier(owner)) return owner.text === reply;
    if (!ts.isCallExpression(owner) && !ts.isPropertyAccessExpression(owner)) return false;
  }
}
