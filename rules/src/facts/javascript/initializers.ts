import type ts from 'typescript';
import type { Expr, Pattern, Stmt, TypeExpr } from '../facts.js';
import { namedExpression } from './casts.js';
import { addFunction, enterFunction, openFunction } from './functions.js';
import { declareBody } from './hoist.js';
import { computedKey, memberName } from './names.js';
import { blockScope, functionScope, type Scope } from './scope.js';
import { statements } from './statements.js';
import { startOf, type ClassDraft, type FunctionDraft, type Walk } from './walk.js';

/** The synthetic function that runs the initializers of a class: its fields, or its static parts. */
export interface Initializer {
  readonly fn: FunctionDraft;
  readonly scope: Scope;
  readonly body: Stmt[];
}

export function openInitializer(walk: Walk, cls: ClassDraft, kind: 'fields' | 'statics'): Initializer {
  const { at, end, nameAt } = cls;
  const fn = openFunction(walk, { kind, name: '', cls: cls.index, at, end, nameAt });
  const body: Stmt[] = [];
  fn.body = body;
  if (kind === 'fields') cls.fieldsInit = fn.index;
  else cls.staticsInit = fn.index;
  return { fn, scope: functionScope(walk.scope, fn.index), body };
}

/** `field = value` becomes an assignment to a member of `this`; gives the value. */
export function initializeField(
  walk: Walk,
  initializer: Initializer,
  node: ts.PropertyDeclaration,
  value: ts.Expression,
  type: TypeExpr | null,
): Expr {
  const at = startOf(walk, node.name);
  const key = computedKey(walk, node.name);
  const name = memberName(walk, node.name);
  const object: Expr = { kind: 'this', fn: initializer.fn.index, at };
  const target: Pattern = key === null ? { kind: 'member', object, name, at } : { kind: 'index', object, key, at };
  return enterFunction(walk, initializer.fn, initializer.scope, () => {
    const initial = namedExpression(walk, value, name, at, node);
    initializer.body.push({ kind: 'assign', target, value: initial, ...(type !== null && { type }) });
    return initial;
  });
}

/** `[key]() {…}` becomes an assignment to a member of the prototype, or of the class where it is static. */
export function initializeMethod(walk: Walk, initializer: Initializer, node: ts.MethodDeclaration, cls: number, isStatic: boolean): void {
  const key = computedKey(walk, node.name);
  if (key === null) return;
  const at = startOf(walk, node);
  const nameAt = startOf(walk, node.name);
  enterFunction(walk, initializer.fn, initializer.scope, () => {
    const self: Expr = { kind: 'this', fn: initializer.fn.index, at: nameAt };
    const object: Expr = isStatic ? self : { kind: 'member', object: self, name: 'prototype', at: nameAt, end: nameAt, nameAt };
    const fn = addFunction(walk, node, { kind: 'method', name: memberName(walk, node.name), cls, at, end: node.end, nameAt });
    const value: Expr = { kind: 'function', fn, at, end: node.end };
    initializer.body.push({ kind: 'assign', target: { kind: 'index', object, key, at: nameAt }, value });
  });
}

export function initializeBlock(walk: Walk, initializer: Initializer, node: ts.ClassStaticBlockDeclaration): void {
  enterFunction(walk, initializer.fn, blockScope(initializer.scope), () => {
    declareBody(walk, node.body.statements);
    statements(walk, node.body.statements, initializer.body);
  });
}
