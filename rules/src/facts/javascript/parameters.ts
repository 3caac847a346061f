import ts from './typescript.cjs';
import type { ParamFacts, TypeExpr } from '../facts.js';
import { bindingPattern } from './binding-patterns.js';
import { namedExpression } from './casts.js';
import { documentedParameter } from './docs.js';
import { decoratorsOf } from './modifiers.js';
import { SyntaxKind, type FunctionNode } from './syntax.js';
import { typeExpression } from './types.js';
import { startOf, type Walk } from './walk.js';

export function parameters(walk: Walk, node: FunctionNode, documented: ts.Node): ParamFacts[] {
  const params: ParamFacts[] = [];
  for (const parameter of node.parameters) {
    // TypeScript's `this` parameter is only a type.
    if (ts.isIdentifier(parameter.name) && parameter.name.text === 'this') continue;
    params.push(parameterFacts(walk, parameter, node, documented));
  }
  return params;
}

function parameterFacts(walk: Walk, node: ts.ParameterDeclaration, owner: FunctionNode, documented: ts.Node): ParamFacts {
  const name = ts.isIdentifier(node.name) ? node.name.text : '';
  const decorators = decoratorsOf(walk, node);
  const type = parameterType(walk, node, owner, documented);
  const target = bindingPattern(walk, node.name);
  if (node.initializer === undefined && type === null && node.dotDotDotToken === undefined && node.modifiers === undefined) {
    return { name, target };
  }
  return {
    name,
    target,
    ...(node.initializer !== undefined && { default: namedExpression(walk, node.initializer, name, startOf(walk, node.name)) }),
    ...(type !== null && { type }),
    ...(node.dotDotDotToken !== undefined && { rest: 'positional' as const }),
    ...(decorators.length > 0 && { decorators }),
    ...(isParameterProperty(node) && { property: true as const }),
  };
}

function parameterType(walk: Walk, node: ts.ParameterDeclaration, owner: FunctionNode, documented: ts.Node): TypeExpr | null {
  if (node.type !== undefined) return typeExpression(walk, node.type);
  if (!walk.docs) return null;
  const name = ts.isIdentifier(node.name) ? node.name.text : '';
  const position = owner.parameters.indexOf(node);
  return documentedParameter(walk, owner, name, position) ?? documentedParameter(walk, documented, name, position);
}

function isParameterProperty(node: ts.ParameterDeclaration): boolean {
  return node.modifiers?.some((modifier) => modifier.kind !== SyntaxKind.Decorator) ?? false;
}
