import ts from './typescript.cjs';
import type { Pattern } from '../facts.js';
import { namedExpression } from './casts.js';
import { constantKey, namePattern } from './names.js';
import { SyntaxKind } from './syntax.js';
import { MAX_DEPTH, startOf, type Walk } from './walk.js';

const ignored: Pattern = { kind: 'ignored' };

/** What a declaration binds; its names are in scope already. */
export function bindingPattern(walk: Walk, node: ts.BindingName): Pattern {
  if (node.kind === SyntaxKind.Identifier) return namePattern(walk, node);
  if (walk.depth >= MAX_DEPTH) return ignored;
  walk.depth++;
  const pattern = node.kind === SyntaxKind.ArrayBindingPattern ? arrayBinding(walk, node) : objectBinding(walk, node);
  walk.depth--;
  return pattern;
}

/** `target = value`, in a pattern. */
export function withDefault(walk: Walk, target: Pattern, named: ts.Node, value: ts.Expression): Pattern {
  const name = ts.isIdentifier(named) ? named.text : '';
  return { kind: 'default', target, value: namedExpression(walk, value, name, startOf(walk, named)) };
}

function arrayBinding(walk: Walk, node: ts.ArrayBindingPattern): Pattern {
  const items: (Pattern | null)[] = [];
  let rest: Pattern | null = null;
  for (const element of node.elements) {
    if (element.kind === SyntaxKind.OmittedExpression) items.push(null);
    else if (element.dotDotDotToken !== undefined) rest = bindingPattern(walk, element.name);
    else items.push(boundElement(walk, element));
  }
  return { kind: 'list', items, rest };
}

function objectBinding(walk: Walk, node: ts.ObjectBindingPattern): Pattern {
  const props: { key: string | null; target: Pattern }[] = [];
  let rest: Pattern | null = null;
  for (const element of node.elements) {
    if (element.dotDotDotToken !== undefined) rest = bindingPattern(walk, element.name);
    else props.push({ key: bindingKey(element), target: boundElement(walk, element) });
  }
  return { kind: 'object', props, rest };
}

function bindingKey(node: ts.BindingElement): string | null {
  if (node.propertyName !== undefined) return constantKey(node.propertyName);
  return node.name.kind === SyntaxKind.Identifier ? node.name.text : null;
}

function boundElement(walk: Walk, node: ts.BindingElement): Pattern {
  const target = bindingPattern(walk, node.name);
  return node.initializer === undefined ? target : withDefault(walk, target, node.name, node.initializer);
}
