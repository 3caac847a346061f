import type ts from 'typescript';
import type { Expr } from '../facts.js';
import { newExpression, taggedTemplate } from './calls.js';
import { chain } from './chains.js';
import { classExpression } from './classes.js';
import { functionExpression } from './functions.js';
import { jsxElement, jsxFragment } from './jsx.js';
import { arrayLiteral, numberLiteral, objectLiteral, regexLiteral, template } from './literals.js';
import { nameExpression } from './names.js';
import { binary, conditional, unary } from './operators.js';
import { cast, parenthesized } from './casts.js';
import { expressionNode, SyntaxKind, type ExpressionNode } from './syntax.js';
import { cutOff, MAX_DEPTH, startOf, type Walk } from './walk.js';

export function expression(walk: Walk, node: ts.Expression): Expr {
  if (walk.depth >= MAX_DEPTH) return cutOff(startOf(walk, node));
  walk.depth++;
  const result = convert(walk, expressionNode(node));
  walk.depth--;
  return result;
}

/** Ordered by how often each kind occurs. */
function convert(walk: Walk, node: ExpressionNode): Expr {
  switch (node.kind) {
    case SyntaxKind.Identifier:
      return nameExpression(walk, node);
    case SyntaxKind.PropertyAccessExpression:
    case SyntaxKind.CallExpression:
    case SyntaxKind.ElementAccessExpression:
    case SyntaxKind.NonNullExpression:
      return chain(walk, node);
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
      return { kind: 'literal', value: node.text, at: startOf(walk, node), end: node.end };
    case SyntaxKind.BinaryExpression:
      return binary(walk, node);
    case SyntaxKind.NumericLiteral:
      return numberLiteral(walk, node);
    case SyntaxKind.ObjectLiteralExpression:
      return objectLiteral(walk, node);
    case SyntaxKind.ArrowFunction:
    case SyntaxKind.FunctionExpression:
      return functionExpression(walk, node, '', -1);
    case SyntaxKind.ArrayLiteralExpression:
      return arrayLiteral(walk, node);
    case SyntaxKind.ParenthesizedExpression:
      return parenthesized(walk, node);
    case SyntaxKind.ThisKeyword:
      return { kind: 'this', fn: walk.thisFn, at: startOf(walk, node) };
    case SyntaxKind.PrefixUnaryExpression:
    case SyntaxKind.PostfixUnaryExpression:
    case SyntaxKind.TypeOfExpression:
    case SyntaxKind.VoidExpression:
    case SyntaxKind.DeleteExpression:
      return unary(walk, node);
    case SyntaxKind.ConditionalExpression:
      return conditional(walk, node);
    case SyntaxKind.NewExpression:
      return newExpression(walk, node);
    case SyntaxKind.AwaitExpression:
      walk.fn.awaits = true;
      return { kind: 'await', value: expression(walk, node.expression), at: startOf(walk, node), end: node.end };
    case SyntaxKind.TemplateExpression:
      return template(walk, node);
    case SyntaxKind.TrueKeyword:
      return { kind: 'literal', value: true, at: startOf(walk, node), end: node.end };
    case SyntaxKind.FalseKeyword:
      return { kind: 'literal', value: false, at: startOf(walk, node), end: node.end };
    case SyntaxKind.NullKeyword:
      return { kind: 'literal', value: null, at: startOf(walk, node), end: node.end };
    case SyntaxKind.SpreadElement:
      return { kind: 'spread', value: expression(walk, node.expression), at: startOf(walk, node), end: node.end };
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TypeAssertionExpression:
      return cast(walk, node, expression(walk, node.expression));
    case SyntaxKind.YieldExpression:
      return {
        kind: 'yield',
        value: node.expression === undefined ? null : expression(walk, node.expression),
        delegate: node.asteriskToken !== undefined,
        at: startOf(walk, node),
        end: node.end,
      };
    case SyntaxKind.ClassExpression:
      return classExpression(walk, node, '', -1);
    case SyntaxKind.RegularExpressionLiteral:
      return regexLiteral(walk, node);
    case SyntaxKind.TaggedTemplateExpression:
      return taggedTemplate(walk, node);
    case SyntaxKind.SuperKeyword:
      return { kind: 'super', cls: walk.cls, fn: walk.thisFn, at: startOf(walk, node) };
    case SyntaxKind.BigIntLiteral:
      return { kind: 'constant', type: 'bigint', at: startOf(walk, node) };
    case SyntaxKind.MetaProperty:
      // `import.meta` alone and `new.target`; a member of `import.meta` is read with its name.
      return cutOff(startOf(walk, node));
    case SyntaxKind.ExpressionWithTypeArguments:
      return expression(walk, node.expression);
    case SyntaxKind.OmittedExpression:
      return { kind: 'constant', type: 'undefined', at: startOf(walk, node) };
    case SyntaxKind.PrivateIdentifier:
      // The left side of `#x in object`.
      return { kind: 'literal', value: node.text, at: startOf(walk, node), end: node.end };
    case SyntaxKind.JsxElement:
      return jsxElement(walk, node, node.openingElement, node.children);
    case SyntaxKind.JsxSelfClosingElement:
      return jsxElement(walk, node, node, []);
    case SyntaxKind.JsxFragment:
      return jsxFragment(walk, node);
    case SyntaxKind.JsxExpression:
      return node.expression === undefined ? cutOff(startOf(walk, node)) : expression(walk, node.expression);
    default:
      return unknownSyntax(walk, node);
  }
}

/** What error recovery leaves behind, and syntax newer than this file. */
function unknownSyntax(walk: Walk, node: never): Expr;
function unknownSyntax(walk: Walk, node: ts.Node): Expr {
  return cutOff(startOf(walk, node));
}
