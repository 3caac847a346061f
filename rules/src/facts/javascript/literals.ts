import type ts from 'typescript';
import type { Expr, ObjectProp } from '../facts.js';
import { namedExpression } from './casts.js';
import { expression } from './expressions.js';
import { addFunction } from './functions.js';
import { computedKey, constantKey, memberName, nameExpression } from './names.js';
import { SyntaxKind } from './syntax.js';
import { startOf, type Walk } from './walk.js';

export function numberLiteral(walk: Walk, node: ts.NumericLiteral): Expr {
  const value = Number(node.text);
  const at = startOf(walk, node);
  // JSON has no infinity.
  return Number.isFinite(value) ? { kind: 'literal', value, at, end: node.end } : { kind: 'constant', type: 'number', at };
}

export function regexLiteral(walk: Walk, node: ts.RegularExpressionLiteral): Expr {
  const close = node.text.lastIndexOf('/');
  const pattern = close > 0 ? node.text.slice(1, close) : node.text.slice(1);
  return { kind: 'regex', pattern, flags: close > 0 ? node.text.slice(close + 1) : '', at: startOf(walk, node), end: node.end };
}

export function template(walk: Walk, node: ts.TemplateExpression): Expr {
  const texts = [node.head.text];
  const values: Expr[] = [];
  for (const span of node.templateSpans) {
    values.push(expression(walk, span.expression));
    texts.push(span.literal.text);
  }
  return { kind: 'template', texts, values, at: startOf(walk, node), end: node.end };
}

export function arrayLiteral(walk: Walk, node: ts.ArrayLiteralExpression): Expr {
  const items: Expr[] = [];
  for (const element of node.elements) items.push(expression(walk, element));
  return { kind: 'list', form: 'array', items, at: startOf(walk, node), end: node.end };
}

export function objectLiteral(walk: Walk, node: ts.ObjectLiteralExpression): Expr {
  const props: ObjectProp[] = [];
  for (const property of node.properties) props.push(objectProperty(walk, property));
  return { kind: 'object', props, at: startOf(walk, node), end: node.end };
}

function objectProperty(walk: Walk, node: ts.ObjectLiteralElementLike): ObjectProp {
  switch (node.kind) {
    case SyntaxKind.PropertyAssignment: {
      const key = constantKey(node.name);
      const computed = computedKey(walk, node.name);
      const value = namedExpression(walk, node.initializer, key ?? '', startOf(walk, node.name), node);
      return computed === null ? { key, value, kind: 'value' } : { key, computed, value, kind: 'value' };
    }
    case SyntaxKind.ShorthandPropertyAssignment:
      return { key: node.name.text, value: nameExpression(walk, node.name), kind: 'value' };
    case SyntaxKind.SpreadAssignment:
      return { key: null, value: expression(walk, node.expression), kind: 'spread' };
    case SyntaxKind.MethodDeclaration:
      return objectMethod(walk, node, 'method', 'value');
    case SyntaxKind.GetAccessor:
      return objectMethod(walk, node, 'getter', 'getter');
    case SyntaxKind.SetAccessor:
      return objectMethod(walk, node, 'setter', 'setter');
    default: {
      const unreachable: never = node;
      return unreachable;
    }
  }
}

function objectMethod(
  walk: Walk,
  node: ts.MethodDeclaration | ts.AccessorDeclaration,
  fnKind: 'method' | 'getter' | 'setter',
  kind: ObjectProp['kind'],
): ObjectProp {
  const key = constantKey(node.name);
  const computed = computedKey(walk, node.name);
  const at = startOf(walk, node);
  const shape = { kind: fnKind, name: memberName(walk, node.name), cls: -1, at, end: node.end, nameAt: startOf(walk, node.name) };
  const value: Expr = { kind: 'function', fn: addFunction(walk, node, shape), at, end: node.end };
  return computed === null ? { key, value, kind } : { key, computed, value, kind };
}
