import ts from './typescript.cjs';
import type { Expr, Pattern } from '../facts.js';
import { expression } from './expressions.js';
import { resolve, type Binding } from './scope.js';
import { SyntaxKind } from './syntax.js';
import { cutOff, MAX_DEPTH, startOf, type Walk } from './walk.js';

const MAX_COMPUTED_NAME = 80;

/** What a name denotes where it stands. */
export function nameExpression(walk: Walk, node: ts.Identifier): Expr {
  const name = node.text;
  return name === '' ? cutOff(node.pos) : boundName(walk, name, resolve(walk.scope, name), startOf(walk, node));
}

export function boundName(walk: Walk, name: string, binding: Binding | undefined, at: number): Expr {
  if (binding !== undefined) return variable(binding, at);
  switch (name) {
    case 'undefined':
      return { kind: 'constant', type: 'undefined', at };
    case 'exports':
      walk.usesExports = true;
      return { kind: 'exports', at };
    case '__dirname':
      return { kind: 'meta', name: 'dirname', at };
    case '__filename':
      return { kind: 'meta', name: 'filename', at };
    default:
      return { kind: 'global', name, at };
  }
}

function variable(binding: Binding, at: number): Expr {
  binding.used = true;
  return { kind: 'var', fn: binding.fn, name: binding.name, at };
}

export function variablePattern(binding: Binding): Pattern {
  return { kind: 'var', fn: binding.fn, name: binding.name };
}

/** The pattern for a declared name. */
export function namePattern(walk: Walk, node: ts.Identifier): Pattern {
  const binding = resolve(walk.scope, node.text);
  return binding === undefined ? { kind: 'ignored' } : variablePattern(binding);
}

/** `A.B.C` in a type or an `import x = A.B`. */
export function entityName(walk: Walk, node: ts.EntityName): Expr {
  if (node.kind === SyntaxKind.Identifier) return nameExpression(walk, node);
  if (walk.depth >= MAX_DEPTH) return cutOff(startOf(walk, node));
  walk.depth++;
  const object = entityName(walk, node.left);
  walk.depth--;
  const at = startOf(walk, node);
  return { kind: 'member', object, name: node.right.text, at, end: node.end, nameAt: startOf(walk, node.right) };
}

/** A property name that is known from the text, or null. */
export function constantKey(node: ts.PropertyName): string | null {
  switch (node.kind) {
    case SyntaxKind.ComputedPropertyName:
      return ts.isStringLiteralLike(node.expression) || ts.isNumericLiteral(node.expression) ? node.expression.text : null;
    default:
      return node.text;
  }
}

/** Name of a class member: `[Symbol.iterator]` keeps its brackets. */
export function memberName(walk: Walk, node: ts.PropertyName): string {
  const key = constantKey(node);
  if (key !== null) return key;
  const at = startOf(walk, node);
  return walk.text.slice(at, Math.min(node.end, at + MAX_COMPUTED_NAME));
}

/** The expression of a computed name that is no constant. */
export function computedKey(walk: Walk, node: ts.PropertyName): Expr | null {
  return node.kind === SyntaxKind.ComputedPropertyName && constantKey(node) === null ? expression(walk, node.expression) : null;
}

/** The text of a string constant, or null. */
export function literalText(node: ts.Node | undefined): string | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;
}
