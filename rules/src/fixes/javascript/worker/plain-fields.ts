/** Fields of `this` that hold a text, a number or a truth value, as their class says. */

import ts from '../../../facts/javascript/typescript.cjs';
import { bare, contains } from '../nodes.js';

export function isPlainField(access: ts.PropertyAccessExpression): boolean {
  if (access.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const { text } = access.name;
  let cls: ts.Node = access;
  while (!ts.isClassLike(cls)) {
    // A plain function has a `this` of its own.
    if (ts.isSourceFile(cls) || ts.isFunctionDeclaration(cls) || ts.isFunctionExpression(cls)) return false;
    cls = cls.parent;
  }
  for (const member of cls.members) {
    if (ts.isPropertyDeclaration(member) && member.name.getText() === text)
      return (member.type && isPlainType(member.type)) ?? (member.initializer !== undefined && isPlainValue(member.initializer));
    if (!ts.isConstructorDeclaration(member)) continue;
    const parameter = member.parameters.find((each) => each.modifiers !== undefined && each.name.getText() === text);
    if (parameter) return parameter.type !== undefined && isPlainType(parameter.type);
  }
  return assigned(cls, text);
}

/** JavaScript: every `this.rounds = …` of the class gives it a plain value. */
function assigned(cls: ts.ClassLikeDeclaration, name: string): boolean {
  const values: ts.Expression[] = [];
  contains(cls, (each) => {
    if (ts.isBinaryExpression(each) && each.operatorToken.kind === ts.SyntaxKind.EqualsToken && each.left.getText() === `this.${name}`)
      values.push(each.right);
    return false;
  });
  return values.length > 0 && values.every(isPlainValue);
}

function isPlainType(type: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.every(isPlainType);
  if (ts.isArrayTypeNode(type)) return isPlainType(type.elementType);
  return (
    ts.isLiteralTypeNode(type) ||
    type.kind === ts.SyntaxKind.StringKeyword ||
    type.kind === ts.SyntaxKind.NumberKeyword ||
    type.kind === ts.SyntaxKind.BooleanKeyword ||
    type.kind === ts.SyntaxKind.UndefinedKeyword
  );
}

function isPlainValue(node: ts.Expression): boolean {
  const value = bare(node);
  if (ts.isPrefixUnaryExpression(value)) return isPlainValue(value.operand);
  if (ts.isCallExpression(value)) return /^(?:Number|String|Boolean|parseInt|parseFloat)$/.test(value.expression.getText());
  return (
    ts.isLiteralExpression(value) ||
    ts.isTemplateExpression(value) ||
    value.kind === ts.SyntaxKind.TrueKeyword ||
    value.kind === ts.SyntaxKind.FalseKeyword
  );
}
