import ts from './typescript.cjs';
import type { Argument, CallExpr, Expr } from '../facts.js';
import { linkBase } from './chains.js';
import { expression } from './expressions.js';
import { boundName, literalText } from './names.js';
import { resolve } from './scope.js';
import { expressionNode, SyntaxKind } from './syntax.js';
import { typeArguments } from './types.js';
import { cutOff, noteSpecifier, startOf, type Walk } from './walk.js';

export function callLink(walk: Walk, node: ts.CallExpression): Expr {
  const callee = expressionNode(node.expression);
  switch (node.expression.kind) {
    case SyntaxKind.ImportKeyword:
      return importCall(walk, node, 'dynamic');
    case SyntaxKind.SuperKeyword:
      return call(walk, node, expression(walk, node.expression), true);
    default:
  }
  switch (callee.kind) {
    case SyntaxKind.Identifier: {
      const binding = resolve(walk.scope, callee.text);
      const requires = binding === undefined ? callee.text === 'require' : binding.requires;
      if (requires && node.arguments.length > 0) return importCall(walk, node, 'require');
      return call(walk, node, callee.text === '' ? cutOff(callee.pos) : boundName(walk, callee.text, binding, startOf(walk, callee)));
    }
    case SyntaxKind.CallExpression:
      return isCreateRequire(callee) ? importCall(walk, node, 'require') : call(walk, node, linkBase(walk, callee));
    case SyntaxKind.MetaProperty:
      // `import.defer('x')`, `import.source('x')`.
      return isImportMeta(callee) ? importCall(walk, node, 'dynamic') : call(walk, node, expression(walk, callee));
    default:
      return call(walk, node, linkBase(walk, node.expression));
  }
}

/** `createRequire(import.meta.url)`, `module.createRequire(__filename)`. */
export function isCreateRequire(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return callee.text === 'createRequire';
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'createRequire';
}

export function newExpression(walk: Walk, node: ts.NewExpression): Expr {
  return call(walk, node, expression(walk, node.expression), true);
}

/** The texts of the template are known to nobody but the tag: the first argument is opaque. */
export function taggedTemplate(walk: Walk, node: ts.TaggedTemplateExpression): Expr {
  const callee = expression(walk, node.tag);
  const args: Argument[] = [{ value: cutOff(startOf(walk, node.template)) }];
  if (ts.isTemplateExpression(node.template)) {
    for (const span of node.template.templateSpans) args.push({ value: expression(walk, span.expression) });
  }
  return { kind: 'call', callee, args, tagged: true, at: startOf(walk, node), end: node.end, nameAt: ownNameAt(callee) };
}

/** `import.meta`, or the `import.defer` of a call. */
export function isImportMeta(node: ts.Node): boolean {
  return ts.isMetaProperty(node) && node.keywordToken === SyntaxKind.ImportKeyword;
}

export function callArguments(walk: Walk, nodes: readonly ts.Expression[]): Argument[] {
  const args: Argument[] = [];
  for (const node of nodes) {
    if (ts.isSpreadElement(node)) args.push({ value: expression(walk, node.expression), spread: 'positional' });
    else args.push({ value: expression(walk, node) });
  }
  return args;
}

function call(walk: Walk, node: ts.CallExpression | ts.NewExpression, callee: Expr, isNew = false): CallExpr {
  const args = node.arguments === undefined ? [] : callArguments(walk, node.arguments);
  const plain: CallExpr = { kind: 'call', callee, args, at: startOf(walk, node), end: node.end, nameAt: ownNameAt(callee) };
  const optional = node.kind === SyntaxKind.CallExpression && node.questionDotToken !== undefined;
  if (!isNew && !optional && node.typeArguments === undefined) return plain;
  return {
    ...plain,
    ...(isNew && { isNew }),
    ...(optional && { optional }),
    ...(node.typeArguments !== undefined && { typeArgs: typeArguments(walk, node.typeArguments) }),
  };
}

function importCall(walk: Walk, node: ts.CallExpression, form: 'dynamic' | 'require'): Expr {
  const at = startOf(walk, node);
  const first = node.arguments[0];
  if (first === undefined) return cutOff(at);
  const text = literalText(first);
  if (text !== null) noteSpecifier(walk, text, false);
  return { kind: 'import', form, specifier: expression(walk, first), at, end: node.end };
}

/** Where the name stands that a reader would call the function by. */
function ownNameAt(callee: Expr): number {
  switch (callee.kind) {
    case 'member':
      return callee.nameAt;
    case 'typed':
      return ownNameAt(callee.value);
    default:
      return callee.at;
  }
}
