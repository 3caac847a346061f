/** Functions that a library runs and waits for (handlers of routes): may they become asynchronous? */

import ts from '../../facts/javascript/typescript.cjs';
import type { Awaits } from '../../catalog/model.js';
import type { PackageInfo } from '../../project/project-index.js';
import { contains, isFunctionNode, type FunctionNode } from './nodes.js';

/** Do the answer and the errors of the function reach its library as before, when it is asynchronous? */
export function answersLater(
  fn: FunctionNode,
  awaits: Awaits,
  owner: PackageInfo | null,
): 'as it is' | 'with its answer returned' | 'with errors passed on' | 'not' {
  if (awaits.parameters !== undefined && fn.parameters.length > awaits.parameters) return 'not';
  if (awaits.answers && !givesValue(fn)) return 'with its answer returned';
  return awaits.since === undefined || isAtLeast(owner, awaits.since) || catchesAll(fn) ? 'as it is' : 'with errors passed on';
}

/** The oldest version that the range allows. */
function isAtLeast(owner: PackageInfo | null, { package: name, major }: NonNullable<Awaits['since']>): boolean {
  const lowest = /^[\^~>=v ]*(\d+)/.exec(owner?.ranges?.get(name) ?? '')?.[1];
  return lowest !== undefined && Number(lowest) >= major;
}

/** It ends with a value (or an error), whichever way it ends. */
function givesValue({ body }: FunctionNode): boolean {
  return (
    body !== undefined &&
    (!ts.isBlock(body) || (endsWithValue(body) && !contains(body, (node) => ts.isReturnStatement(node) && !node.expression)))
  );
}

function endsWithValue(statement: ts.Statement | undefined): boolean {
  if (!statement) return false;
  if (ts.isReturnStatement(statement)) return statement.expression !== undefined;
  if (ts.isBlock(statement)) return endsWithValue(statement.statements.at(-1));
  if (ts.isIfStatement(statement)) return endsWithValue(statement.thenStatement) && endsWithValue(statement.elseStatement);
  if (ts.isTryStatement(statement))
    return endsWithValue(statement.tryBlock) && (!statement.catchClause || endsWithValue(statement.catchClause.block));
  return ts.isThrowStatement(statement);
}

/** No error leaves the function: all that can fail stands in a `try` whose `catch` throws nothing itself. */
function catchesAll({ body, parameters }: FunctionNode): boolean {
  return (
    body !== undefined &&
    ts.isBlock(body) &&
    parameters.every((each) => ts.isIdentifier(each.name) && !each.initializer) &&
    body.statements.every((each) => (ts.isTryStatement(each) ? isCaught(each) : cannotFail(each)))
  );
}

const isCaught = ({ catchClause, finallyBlock }: ts.TryStatement): boolean =>
  catchClause !== undefined && !finallyBlock && !containsHere(catchClause.block, ts.isThrowStatement);

const cannotFail = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) && !containsHere(statement, (node) => ts.isCallExpression(node) || ts.isNewExpression(node));

/** Functions written inside run another time. */
const containsHere = (node: ts.Node, is: (each: ts.Node) => boolean): boolean =>
  contains(node, (each) => !isFunctionNode(each) && is(each));
