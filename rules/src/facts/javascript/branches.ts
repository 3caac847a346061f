import ts from './typescript.cjs';
import type { Expr, Stmt } from '../facts.js';
import { expression } from './expressions.js';
import { branch } from './statements.js';
import { startOf, type Walk } from './walk.js';

/** Longer `else if` chains become a `switch (true)`, which does not nest. */
const MAX_ELSE_IFS = 50;

export function branches(walk: Walk, node: ts.IfStatement): Stmt {
  return isLong(node) ? flattened(walk, node) : ifStatement(walk, node);
}

function ifStatement(walk: Walk, node: ts.IfStatement): Stmt {
  return {
    kind: 'if',
    test: expression(walk, node.expression),
    then: branch(walk, node.thenStatement),
    else: node.elseStatement === undefined ? [] : elseBranch(walk, node.elseStatement),
  };
}

function elseBranch(walk: Walk, node: ts.Statement): Stmt[] {
  return ts.isIfStatement(node) ? [ifStatement(walk, node)] : branch(walk, node);
}

function isLong(first: ts.IfStatement): boolean {
  let length = 0;
  for (let at: ts.Statement | undefined = first; at !== undefined && ts.isIfStatement(at); at = at.elseStatement) {
    if (++length > MAX_ELSE_IFS) return true;
  }
  return false;
}

function flattened(walk: Walk, first: ts.IfStatement): Stmt {
  const cases: { readonly tests: readonly Expr[]; readonly body: readonly Stmt[] }[] = [];
  let at: ts.Statement | undefined = first;
  for (; at !== undefined && ts.isIfStatement(at); at = at.elseStatement) {
    cases.push({ tests: [expression(walk, at.expression)], body: branch(walk, at.thenStatement) });
  }
  if (at !== undefined) cases.push({ tests: [], body: branch(walk, at) });
  const start = startOf(walk, first);
  return { kind: 'switch', value: { kind: 'literal', value: true, at: start, end: start }, cases };
}
