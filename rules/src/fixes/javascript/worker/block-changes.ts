/** Which variables statements change: by assignment, or by changing what they hold. */

import ts from '../../../facts/javascript/typescript.cjs';
import { declarationOf } from '../denotes.js';
import type { Source } from '../source.js';
import { MUTATORS } from './builtins.js';

export interface Change {
  readonly name: ts.Identifier;
  readonly declaration: ts.Declaration;
  /** The variable itself, or a part of what it holds. */
  readonly use: ts.Expression;
}

export function changesIn(source: Source, nodes: readonly ts.Node[]): readonly Change[] {
  const changes: Change[] = [];
  const touch = (use: ts.Expression): void => {
    if (ts.isArrayLiteralExpression(use)) {
      for (const each of use.elements) touch(ts.isSpreadElement(each) ? each.expression : each);
      return;
    }
    let root = use;
    while (
      ts.isPropertyAccessExpression(root) ||
      ts.isElementAccessExpression(root) ||
      ts.isNonNullExpression(root) ||
      ts.isParenthesizedExpression(root) ||
      ts.isCallExpression(root)
    )
      root = root.expression;
    if (!ts.isIdentifier(root)) return;
    const declaration = declarationOf(source, root);
    if (declaration) changes.push({ name: root, declaration, use: root === use ? root : use });
  };
  const visit = (node: ts.Node): void => {
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
      node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
    )
      touch(node.left);
    else if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
    )
      touch(node.operand);
    else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && MUTATORS.has(node.expression.name.text))
      touch(node.expression);
    else if (ts.isDeleteExpression(node)) touch(node.expression);
    ts.forEachChild(node, visit);
  };
  for (const each of nodes) visit(each);
  return changes;
}
