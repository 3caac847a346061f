import type ts from 'typescript';
import type { Expr } from '../facts.js';
import { expression } from './expressions.js';
import { SyntaxKind } from './syntax.js';
import { skipTrivia } from './trivia.js';
import { startOf, type Walk } from './walk.js';

interface Modified extends ts.Node {
  readonly modifiers?: ts.NodeArray<ts.ModifierLike>;
}

const none: readonly Expr[] = [];

export function hasModifier(node: Modified, kind: ts.SyntaxKind): boolean {
  if (node.modifiers === undefined) return false;
  for (const modifier of node.modifiers) if (modifier.kind === kind) return true;
  return false;
}

export function decoratorsOf(walk: Walk, node: Modified): readonly Expr[] {
  if (node.modifiers === undefined || !hasModifier(node, SyntaxKind.Decorator)) return none;
  const decorators: Expr[] = [];
  for (const modifier of node.modifiers) {
    if (modifier.kind === SyntaxKind.Decorator) decorators.push(expression(walk, modifier.expression));
  }
  return decorators;
}

/** Where a declaration starts without the `export default` before it. */
export function declarationStart(walk: Walk, node: Modified): number {
  const modifiers = node.modifiers;
  if (modifiers === undefined || modifiers[0]?.kind === SyntaxKind.Decorator) return startOf(walk, node);
  let after = node.pos;
  for (const modifier of modifiers) {
    if (modifier.kind !== SyntaxKind.ExportKeyword && modifier.kind !== SyntaxKind.DefaultKeyword) break;
    after = modifier.end;
  }
  return skipTrivia(walk.text, after);
}
