import ts from './typescript.cjs';
import type { LoopStmt, Pattern, Stmt } from '../facts.js';
import { assignmentTarget } from './assignment-targets.js';
import { bindingPattern } from './binding-patterns.js';
import { declareList } from './declarations.js';
import { expression } from './expressions.js';
import { expressionStatement } from './expression-statements.js';
import { declareVariables, isBlockScoped } from './hoist.js';
import { blockScope } from './scope.js';
import { branch } from './statements.js';
import { SyntaxKind } from './syntax.js';
import { isAwaitUsing } from './using-statement.js';
import { startOf, type Walk } from './walk.js';

export function countLoop(walk: Walk, node: ts.ForStatement): LoopStmt {
  const outer = walk.scope;
  enterHead(walk, node.initializer);
  const init: Stmt[] = [];
  if (node.initializer !== undefined) {
    if (ts.isVariableDeclarationList(node.initializer)) declareList(walk, node.initializer, node, init);
    else expressionStatement(walk, node, node.initializer, init);
  }
  const loop: LoopStmt = {
    kind: 'loop',
    form: 'count',
    async: false,
    init,
    ...(node.condition !== undefined && { test: expression(walk, node.condition) }),
    ...(node.incrementor !== undefined && { update: expression(walk, node.incrementor) }),
    body: branch(walk, node.statement),
    else: [],
    at: startOf(walk, node),
    end: node.end,
  };
  walk.scope = outer;
  return loop;
}

export function eachLoop(walk: Walk, node: ts.ForOfStatement | ts.ForInStatement): LoopStmt {
  const iterable = expression(walk, node.expression);
  const outer = walk.scope;
  enterHead(walk, node.initializer);
  const isAsync = node.kind === SyntaxKind.ForOfStatement && node.awaitModifier !== undefined;
  if (isAsync || (ts.isVariableDeclarationList(node.initializer) && isAwaitUsing(node.initializer))) walk.fn.awaits = true;
  const loop: LoopStmt = {
    kind: 'loop',
    form: node.kind === SyntaxKind.ForOfStatement ? 'each' : 'keys',
    async: isAsync,
    init: [],
    target: headTarget(walk, node.initializer),
    iterable,
    body: branch(walk, node.statement),
    else: [],
    at: startOf(walk, node),
    end: node.end,
  };
  walk.scope = outer;
  return loop;
}

export function whileLoop(walk: Walk, node: ts.WhileStatement): LoopStmt {
  const test = expression(walk, node.expression);
  const body = branch(walk, node.statement);
  return { kind: 'loop', form: 'while', async: false, init: [], test, body, else: [], at: startOf(walk, node), end: node.end };
}

export function doLoop(walk: Walk, node: ts.DoStatement): LoopStmt {
  const body = branch(walk, node.statement);
  const test = expression(walk, node.expression);
  return { kind: 'loop', form: 'do', async: false, init: [], test, body, else: [], at: startOf(walk, node), end: node.end };
}

/** `let` and `const` in the head of a loop are seen by the loop only. */
function enterHead(walk: Walk, head: ts.ForInitializer | undefined): void {
  if (head === undefined || !ts.isVariableDeclarationList(head) || !isBlockScoped(head)) return;
  walk.scope = blockScope(walk.scope);
  declareVariables(walk.scope, head);
}

function headTarget(walk: Walk, head: ts.ForInitializer): Pattern {
  if (!ts.isVariableDeclarationList(head)) return assignmentTarget(walk, head);
  const declaration = head.declarations[0];
  return declaration === undefined ? { kind: 'ignored' } : bindingPattern(walk, declaration.name);
}
