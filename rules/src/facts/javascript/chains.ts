import type ts from 'typescript';
import type { Expr } from '../facts.js';
import { callArguments, callLink, isImportMeta } from './calls.js';
import { expression } from './expressions.js';
import { linkNode, SyntaxKind, type LinkNode } from './syntax.js';
import { startOf, MAX_CHAIN, type Walk } from './walk.js';

/** `a.b(c)[d]!`: a chain of links, read from its last one. */
export function chain(walk: Walk, node: LinkNode): Expr {
  return isLong(node) ? flattened(walk, node) : link(walk, node);
}

/** The object or callee of a link, which may be a link itself. */
export function linkBase(walk: Walk, node: ts.Expression): Expr {
  const inner = linkNode(node);
  return inner === null ? expression(walk, node) : link(walk, inner);
}

function link(walk: Walk, node: LinkNode): Expr {
  walk.depth++;
  const result = convertLink(walk, node);
  walk.depth--;
  return result;
}

function convertLink(walk: Walk, node: LinkNode): Expr {
  switch (node.kind) {
    case SyntaxKind.PropertyAccessExpression:
      return memberAccess(walk, node);
    case SyntaxKind.CallExpression:
      return callLink(walk, node);
    case SyntaxKind.ElementAccessExpression:
      return {
        kind: 'index',
        object: linkBase(walk, node.expression),
        key: expression(walk, node.argumentExpression),
        at: startOf(walk, node),
        end: node.end,
      };
    case SyntaxKind.NonNullExpression:
      return linkBase(walk, node.expression);
    default: {
      const unreachable: never = node;
      return unreachable;
    }
  }
}

function memberAccess(walk: Walk, node: ts.PropertyAccessExpression): Expr {
  if (node.expression.kind === SyntaxKind.MetaProperty && isImportMeta(node.expression)) {
    return { kind: 'meta', name: node.name.text, at: startOf(walk, node) };
  }
  const object = linkBase(walk, node.expression);
  const name = node.name.text;
  const at = startOf(walk, node);
  if (name === 'exports' && object.kind === 'global' && object.name === 'module') {
    walk.usesExports = true;
    return { kind: 'exports', at };
  }
  const end = node.end;
  const nameAt = startOf(walk, node.name);
  return node.questionDotToken === undefined
    ? { kind: 'member', object, name, at, end, nameAt }
    : { kind: 'member', object, name, optional: true, at, end, nameAt };
}

function isLong(node: LinkNode): boolean {
  let length = 0;
  for (let at: LinkNode | null = node; at !== null; at = linkNode(at.expression)) {
    if (++length > MAX_CHAIN) return true;
  }
  return false;
}

/** A chain too long to nest: what runs in it, in order. */
function flattened(walk: Walk, node: LinkNode): Expr {
  const links: LinkNode[] = [];
  for (let at: LinkNode | null = node; at !== null; at = linkNode(at.expression)) links.push(at);
  links.reverse();
  const parts: Expr[] = [];
  const first = links[0];
  if (first !== undefined) parts.push(expression(walk, first.expression));
  for (const each of links) {
    if (each.kind === SyntaxKind.CallExpression) parts.push(...callArguments(walk, each.arguments).map((a) => a.value));
    else if (each.kind === SyntaxKind.ElementAccessExpression) parts.push(expression(walk, each.argumentExpression));
  }
  return { kind: 'other', parts, at: startOf(walk, node) };
}
