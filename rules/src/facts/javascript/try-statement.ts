import type ts from 'typescript';
import type { Stmt } from '../facts.js';
import { bindingPattern } from './binding-patterns.js';
import { declarePattern } from './hoist.js';
import { blockScope } from './scope.js';
import { block } from './statements.js';
import type { Walk } from './walk.js';

type Handler = Extract<Stmt, { kind: 'try' }>['handlers'][number];

export function tryStatement(walk: Walk, node: ts.TryStatement): Stmt {
  return {
    kind: 'try',
    body: block(walk, node.tryBlock.statements),
    handlers: node.catchClause === undefined ? [] : [handler(walk, node.catchClause)],
    else: [],
    finally: node.finallyBlock === undefined ? [] : block(walk, node.finallyBlock.statements),
  };
}

function handler(walk: Walk, node: ts.CatchClause): Handler {
  const caught = node.variableDeclaration;
  if (caught === undefined) return { types: [], body: block(walk, node.block.statements) };
  const outer = walk.scope;
  walk.scope = blockScope(outer);
  declarePattern(walk.scope, caught.name);
  const target = bindingPattern(walk, caught.name);
  const body = block(walk, node.block.statements);
  walk.scope = outer;
  return { types: [], target, body };
}
