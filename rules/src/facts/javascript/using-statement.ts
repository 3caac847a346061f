import ts from './typescript.cjs';
import type { Stmt, WithItem } from '../facts.js';
import { bindingPattern } from './binding-patterns.js';
import { namedExpression } from './casts.js';
import { statements } from './statements.js';
import { startOf, type Walk } from './walk.js';

export function isUsing(node: ts.Statement): node is ts.VariableStatement {
  return ts.isVariableStatement(node) && isUsingList(node.declarationList);
}

/** `using x = open()` holds for the rest of its block. */
export function usingStatement(walk: Walk, node: ts.VariableStatement, rest: readonly ts.Statement[], out: Stmt[]): void {
  const isAsync = isAwaitUsing(node.declarationList);
  if (isAsync) walk.fn.awaits = true;
  const items: WithItem[] = [];
  for (const { name, initializer } of node.declarationList.declarations) {
    if (initializer === undefined) continue;
    const own = ts.isIdentifier(name) ? name.text : '';
    items.push({ value: namedExpression(walk, initializer, own, startOf(walk, name)), target: bindingPattern(walk, name) });
  }
  const body: Stmt[] = [];
  walk.depth++;
  statements(walk, rest, body);
  walk.depth--;
  out.push({ kind: 'with', async: isAsync, items, body, at: startOf(walk, node) });
}

export function isAwaitUsing(list: ts.VariableDeclarationList): boolean {
  return scopeFlags(list) === ts.NodeFlags.AwaitUsing;
}

function isUsingList(list: ts.VariableDeclarationList): boolean {
  return scopeFlags(list) === ts.NodeFlags.Using || isAwaitUsing(list);
}

function scopeFlags(list: ts.VariableDeclarationList): ts.NodeFlags {
  return list.flags & ts.NodeFlags.BlockScoped;
}
