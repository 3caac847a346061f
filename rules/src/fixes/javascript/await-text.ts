/** Where `await x` needs parentheses; the same as Prettier puts them. */

import ts from '../../facts/javascript/typescript.cjs';
import type { TextEdit } from '../fix.js';
import type { Source } from './source.js';

/** Puts `await` before the expression, and behind it the part of its result that is wanted (`.stdout`). */
export function awaitEdits(source: Source, node: ts.Expression, part = ''): readonly TextEdit[] {
  const at = node.getStart(source.file);
  const file = source.path;
  if (part === '' && !needsParentheses(node)) return [{ file, at, end: at, text: 'await ' }];
  const guard = startsUnguarded(source, node) ? ';' : '';
  return [
    { file, at, end: at, text: `${guard}(await ` },
    { file, at: node.end, end: node.end, text: `)${part}` },
  ];
}

export function needsParentheses(node: ts.Expression): boolean {
  const { parent } = node;
  if (
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent)
  )
    return parent.expression === node;
  if (ts.isTaggedTemplateExpression(parent)) return parent.tag === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isBinaryExpression(parent))
    return !isAssignment(parent.operatorToken.kind) && parent.operatorToken.kind !== ts.SyntaxKind.CommaToken;
  return (
    ts.isPrefixUnaryExpression(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isNonNullExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isTypeAssertionExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isExpressionWithTypeArguments(parent)
  );
}

const isAssignment = (kind: ts.SyntaxKind): boolean => kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;

/** A parenthesis at the start of a statement would be taken for a call of what stands before it, where semicolons are left out. */
function startsUnguarded(source: Source, node: ts.Expression): boolean {
  const at = node.getStart(source.file);
  let statement: ts.Node = node;
  while (!ts.isStatement(statement)) statement = statement.parent;
  if (!ts.isExpressionStatement(statement) || statement.getStart(source.file) !== at) return false;
  const around = statement.parent;
  if (!ts.isBlock(around) && !ts.isSourceFile(around) && !ts.isCaseOrDefaultClause(around)) return false;
  const siblings = around.statements;
  const before = siblings[siblings.indexOf(statement) - 1];
  if (before === undefined || source.text[before.end - 1] === ';') return false;
  return ts.isExpressionStatement(before) || ts.isVariableStatement(before) || ts.isReturnStatement(before) || ts.isThrowStatement(before);
}
