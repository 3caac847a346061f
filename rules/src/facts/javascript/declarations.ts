import ts from './typescript.cjs';
import type { Expr, Pattern, Stmt, TypeExpr } from '../facts.js';
import { bindingPattern } from './binding-patterns.js';
import { namedExpression } from './casts.js';
import { declaredClass } from './classes.js';
import { documentedType } from './docs.js';
import { publish, publishPattern } from './exports.js';
import { addFunction } from './functions.js';
import { isElsewhere } from './hoist.js';
import { declarationStart, hasModifier } from './modifiers.js';
import { namePattern } from './names.js';
import { resolve } from './scope.js';
import { SyntaxKind } from './syntax.js';
import { inTypeParameters } from './type-parameters.js';
import { functionType, typeExpression } from './types.js';
import { startOf, type Walk } from './walk.js';

export function variables(walk: Walk, node: ts.VariableStatement, out: Stmt[]): void {
  if (isElsewhere(walk, node)) return;
  declareList(walk, node.declarationList, node, out);
  if (!hasModifier(node, SyntaxKind.ExportKeyword)) return;
  for (const declaration of node.declarationList.declarations) publishPattern(walk, declaration.name, out);
}

/** `documented` is the node that carries the JSDoc comment. */
export function declareList(walk: Walk, list: ts.VariableDeclarationList, documented: ts.Node, out: Stmt[]): void {
  for (const node of list.declarations) {
    const target = bindingPattern(walk, node.name);
    const type = declaredType(walk, node, documented);
    if (node.initializer === undefined) {
      if (type !== null) out.push({ kind: 'declare', target, type });
      continue;
    }
    const name = ts.isIdentifier(node.name) ? node.name.text : '';
    const value = namedExpression(walk, node.initializer, name, startOf(walk, node.name), documented);
    out.push(type === null ? { kind: 'assign', target, value } : { kind: 'assign', target, value, type });
  }
}

function declaredType(walk: Walk, node: ts.VariableDeclaration, documented: ts.Node): TypeExpr | null {
  if (node.type !== undefined) return typeExpression(walk, node.type);
  return walk.docs ? (documentedType(walk, node) ?? documentedType(walk, documented)) : null;
}

export function functionDeclaration(walk: Walk, node: ts.FunctionDeclaration, out: Stmt[]): void {
  if (isElsewhere(walk, node)) return;
  const binding = node.name === undefined ? undefined : resolve(walk.scope, node.name.text);
  if (node.body === undefined) {
    // An overload; its implementation says it all.
    if (binding?.implemented === true) return;
    if (walk.declarations || hasModifier(node, SyntaxKind.DeclareKeyword)) {
      ambientFunction(walk, node, out);
      return;
    }
  }
  const at = declarationStart(walk, node);
  const nameAt = node.name === undefined ? at : startOf(walk, node.name);
  const name = node.name?.text ?? (hasModifier(node, SyntaxKind.DefaultKeyword) ? 'default' : '');
  const fn = addFunction(walk, node, { kind: 'function', name, cls: -1, at, end: node.end, nameAt });
  if (node.name !== undefined) {
    out.push({ kind: 'def', target: namePattern(walk, node.name), fn });
    publish(walk, node, node.name, out);
  } else out.push({ kind: 'export', name: 'default', value: { kind: 'function', fn, at, end: node.end } });
}

function ambientFunction(walk: Walk, node: ts.FunctionDeclaration, out: Stmt[]): void {
  if (node.name === undefined) return;
  out.push({ kind: 'declare', target: namePattern(walk, node.name), type: functionType(walk, node) });
  publish(walk, node, node.name, out);
}

export function classDeclaration(walk: Walk, node: ts.ClassDeclaration | ts.InterfaceDeclaration, out: Stmt[]): void {
  const cls = declaredClass(walk, node, hasModifier(node, SyntaxKind.DefaultKeyword) ? 'default' : '');
  if (node.name === undefined) {
    const value: Expr = { kind: 'class', cls, at: startOf(walk, node), end: node.end };
    out.push({ kind: 'export', name: 'default', value });
    return;
  }
  out.push({ kind: 'class', target: namePattern(walk, node.name), cls });
  publish(walk, node, node.name, out);
}

export function typeAlias(walk: Walk, node: ts.TypeAliasDeclaration, out: Stmt[]): void {
  const target: Pattern = namePattern(walk, node.name);
  const type = inTypeParameters(walk, node.typeParameters, () => typeExpression(walk, node.type));
  out.push({ kind: 'alias', target, type });
  publish(walk, node, node.name, out);
}
