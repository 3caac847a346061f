import type ts from 'typescript';
import type { Expr, Stmt } from '../facts.js';
import { expression } from './expressions.js';
import { scopeOfBlock } from './hoist.js';
import { statements } from './statements.js';
import { SyntaxKind } from './syntax.js';
import type { Walk } from './walk.js';

interface Case {
  readonly tests: readonly Expr[];
  readonly body: readonly Stmt[];
}

/** All cases share one scope. Empty cases join the one they fall into. */
export function switchStatement(walk: Walk, node: ts.SwitchStatement): Stmt {
  const value = expression(walk, node.expression);
  const clauses = node.caseBlock.clauses;
  const outer = walk.scope;
  walk.scope = scopeOfBlock(
    walk,
    clauses.flatMap((clause) => clause.statements),
  );
  const cases: Case[] = [];
  let tests: Expr[] = [];
  let isDefault = false;
  for (const clause of clauses) {
    if (clause.kind === SyntaxKind.CaseClause) tests.push(expression(walk, clause.expression));
    else isDefault = true;
    if (clause.statements.length === 0) continue;
    cases.push({ tests: isDefault ? [] : tests, body: bodyOf(walk, clause) });
    tests = [];
    isDefault = false;
  }
  if (isDefault || tests.length > 0) cases.push({ tests: isDefault ? [] : tests, body: [] });
  walk.scope = outer;
  return { kind: 'switch', value, cases };
}

function bodyOf(walk: Walk, clause: ts.CaseOrDefaultClause): Stmt[] {
  const body: Stmt[] = [];
  statements(walk, clause.statements, body);
  return body;
}
