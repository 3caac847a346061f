import ts from './typescript.cjs';
import type { Expr, Stmt } from '../facts.js';
import { documentedReturn } from './docs.js';
import { expression } from './expressions.js';
import { declareBody, declareParameters } from './hoist.js';
import { decoratorsOf, hasModifier } from './modifiers.js';
import { variablePattern } from './names.js';
import { parameters } from './parameters.js';
import { blockScope, declare, functionScope, type Binding, type Scope } from './scope.js';
import { statements } from './statements.js';
import { SyntaxKind, type FunctionNode } from './syntax.js';
import { constraints, declareTypeParameters } from './type-parameters.js';
import { typeExpression } from './types.js';
import { draftFunction, startOf, type FunctionDraft, type FunctionShape, type Walk } from './walk.js';

/** `name` and `nameAt` come from what it is assigned to; `nameAt` is -1 where there is no such thing. */
export function functionExpression(
  walk: Walk,
  node: ts.ArrowFunction | ts.FunctionExpression,
  name: string,
  nameAt: number,
  documented?: ts.Node,
): Expr {
  const at = startOf(walk, node);
  const shape = {
    kind: node.kind === SyntaxKind.ArrowFunction ? 'arrow' : 'function',
    name: node.name?.text ?? name,
    cls: -1,
    at,
    end: node.end,
    nameAt: node.name !== undefined ? startOf(walk, node.name) : nameAt < 0 ? at : nameAt,
  } as const;
  if (node.name === undefined) {
    return { kind: 'function', fn: addFunction(walk, node, shape, documented), at, end: node.end };
  }
  const outer = walk.scope;
  walk.scope = blockScope(outer);
  const self = declare(walk.scope, node.name.text);
  const fn = addFunction(walk, node, shape, documented);
  walk.scope = outer;
  return boundToItself(self, { kind: 'function', fn, at, end: node.end }, at, node.end);
}

/** A function or class expression that uses its own name is an assignment to that name, which only its body sees. */
export function boundToItself(self: Binding, value: Expr, at: number, end: number): Expr {
  return self.used ? { kind: 'assign', target: variablePattern(self), value, at, end } : value;
}

/** Reads a function and everything in it; gives its index. */
export function addFunction(walk: Walk, node: FunctionNode, shape: FunctionShape, documented: ts.Node = node): number {
  const fn = openFunction(walk, shape);
  fn.async = hasModifier(node, SyntaxKind.AsyncKeyword);
  fn.generator = node.asteriskToken !== undefined;
  fn.abstract = node.body === undefined;
  fn.decorators = decoratorsOf(walk, node);
  enterFunction(walk, fn, functionScope(walk.scope, fn.index), () => readFunction(walk, fn, node, documented));
  return fn.index;
}

export function openFunction(walk: Walk, shape: FunctionShape): FunctionDraft {
  const fn = draftFunction(walk.functions.length, walk.fn.index, shape);
  walk.functions.push(fn);
  return fn;
}

/** Runs `read` inside the function, then returns to where the walk was. */
export function enterFunction<T>(walk: Walk, fn: FunctionDraft, inside: Scope, read: () => T): T {
  const { scope, fn: outer, thisFn, cls, namespaceProps } = walk;
  walk.scope = inside;
  walk.fn = fn;
  walk.namespaceProps = null;
  if (fn.kind !== 'arrow') {
    walk.thisFn = fn.index;
    walk.cls = fn.cls;
  }
  const result = read();
  walk.scope = scope;
  walk.fn = outer;
  walk.thisFn = thisFn;
  walk.cls = cls;
  walk.namespaceProps = namespaceProps;
  return result;
}

function readFunction(walk: Walk, fn: FunctionDraft, node: FunctionNode, documented: ts.Node): void {
  declareTypeParameters(walk, node.typeParameters);
  declareParameters(walk, node.parameters);
  const body: Stmt[] = [];
  constraints(walk, node.typeParameters, body);
  if (node.body !== undefined && ts.isBlock(node.body)) declareBody(walk, node.body.statements);
  fn.params = parameters(walk, node, documented);
  if (node.type !== undefined) fn.returnType = typeExpression(walk, node.type);
  else if (walk.docs) documentReturn(walk, fn, node, documented);
  if (node.body !== undefined) readBody(walk, node.body, body);
  fn.body = body;
}

function readBody(walk: Walk, body: ts.ConciseBody, out: Stmt[]): void {
  if (ts.isBlock(body)) statements(walk, body.statements, out);
  else out.push({ kind: 'return', value: expression(walk, body) });
}

function documentReturn(walk: Walk, fn: FunctionDraft, node: FunctionNode, documented: ts.Node): void {
  const type = documentedReturn(walk, node) ?? documentedReturn(walk, documented);
  if (type !== null) fn.returnType = type;
}
