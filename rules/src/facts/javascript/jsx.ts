import ts from './typescript.cjs';
import type { Expr, ObjectProp } from '../facts.js';
import { expression } from './expressions.js';
import { SyntaxKind } from './syntax.js';
import { startOf, type Walk } from './walk.js';

export function jsxElement(
  walk: Walk,
  node: ts.JsxElement | ts.JsxSelfClosingElement,
  opening: ts.JsxOpeningLikeElement,
  children: readonly ts.JsxChild[],
): Expr {
  return {
    kind: 'jsx',
    tag: tagExpression(walk, opening.tagName),
    props: opening.attributes.properties.map((attribute) => prop(walk, attribute)),
    children: childExpressions(walk, children),
    at: startOf(walk, node),
    end: node.end,
  };
}

/** A fragment is an element without a name. */
export function jsxFragment(walk: Walk, node: ts.JsxFragment): Expr {
  const at = startOf(walk, node);
  const tag: Expr = { kind: 'literal', value: '', at, end: node.openingFragment.end };
  return { kind: 'jsx', tag, props: [], children: childExpressions(walk, node.children), at, end: node.end };
}

/** As React has it: a lower-case name is an element of the page, anything else a component. */
function tagExpression(walk: Walk, node: ts.JsxTagNameExpression): Expr {
  if (node.kind === SyntaxKind.JsxNamespacedName) return tagName(walk, node, namespacedName(node));
  if (node.kind !== SyntaxKind.Identifier || !/^[a-z]|-/.test(node.text)) return expression(walk, node);
  return tagName(walk, node, node.text);
}

function tagName(walk: Walk, node: ts.Node, value: string): Expr {
  return { kind: 'literal', value, at: startOf(walk, node), end: node.end };
}

function prop(walk: Walk, node: ts.JsxAttributeLike): ObjectProp {
  if (ts.isJsxSpreadAttribute(node)) return { key: null, value: expression(walk, node.expression), kind: 'spread' };
  const key = node.name.kind === SyntaxKind.Identifier ? node.name.text : namespacedName(node.name);
  const value: Expr =
    node.initializer === undefined
      ? { kind: 'literal', value: true, at: startOf(walk, node), end: node.end }
      : expression(walk, node.initializer);
  return { key, value, kind: 'value' };
}

function childExpressions(walk: Walk, nodes: readonly ts.JsxChild[]): Expr[] {
  const children: Expr[] = [];
  for (const node of nodes) {
    if (ts.isJsxText(node)) continue;
    if (!ts.isJsxExpression(node)) children.push(expression(walk, node));
    else if (node.expression !== undefined) children.push(childExpression(walk, node, node.expression));
  }
  return children;
}

function childExpression(walk: Walk, node: ts.JsxExpression, inner: ts.Expression): Expr {
  const value = expression(walk, inner);
  return node.dotDotDotToken === undefined ? value : { kind: 'spread', value, at: startOf(walk, node), end: node.end };
}

function namespacedName(node: ts.JsxNamespacedName): string {
  return `${node.namespace.text}:${node.name.text}`;
}
