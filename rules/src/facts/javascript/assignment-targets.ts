import ts from './typescript.cjs';
import type { Expr, Pattern } from '../facts.js';
import { withDefault } from './binding-patterns.js';
import { expression } from './expressions.js';
import { constantKey, variablePattern } from './names.js';
import { resolve } from './scope.js';
import { expressionNode, SyntaxKind } from './syntax.js';
import { MAX_DEPTH, startOf, type Walk } from './walk.js';

const ignored: Pattern = { kind: 'ignored' };

/** What an assignment writes to. */
export function assignmentTarget(walk: Walk, raw: ts.Expression): Pattern {
  if (walk.depth >= MAX_DEPTH) return ignored;
  walk.depth++;
  const pattern = convertTarget(walk, raw);
  walk.depth--;
  return pattern;
}

/** The name that an assignment gives to an anonymous function. */
export function nameOfTarget(walk: Walk, raw: ts.Expression): { readonly name: string; readonly at: number } {
  const node = expressionNode(raw);
  switch (node.kind) {
    case SyntaxKind.Identifier:
      return { name: node.text, at: startOf(walk, node) };
    case SyntaxKind.PropertyAccessExpression:
      return { name: node.name.text, at: startOf(walk, node.name) };
    default:
      return { name: '', at: -1 };
  }
}

function convertTarget(walk: Walk, raw: ts.Expression): Pattern {
  const node = expressionNode(raw);
  switch (node.kind) {
    case SyntaxKind.Identifier: {
      const binding = resolve(walk.scope, node.text);
      if (binding !== undefined) return variablePattern(binding);
      if (node.text === 'exports') walk.usesExports = true;
      return node.text === 'exports' || node.text === 'undefined' ? ignored : globalTarget(node.text, startOf(walk, node));
    }
    case SyntaxKind.PropertyAccessExpression:
      return memberTarget(walk, node);
    case SyntaxKind.ElementAccessExpression:
      return {
        kind: 'index',
        object: targetObject(walk, node.expression),
        key: expression(walk, node.argumentExpression),
        at: startOf(walk, node),
      };
    case SyntaxKind.ArrayLiteralExpression:
      return arrayTarget(walk, node);
    case SyntaxKind.ObjectLiteralExpression:
      return objectTarget(walk, node);
    case SyntaxKind.BinaryExpression:
      return node.operatorToken.kind === SyntaxKind.EqualsToken
        ? withDefault(walk, assignmentTarget(walk, node.left), node.left, node.right)
        : ignored;
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TypeAssertionExpression:
    case SyntaxKind.NonNullExpression:
      return assignmentTarget(walk, node.expression);
    default:
      return ignored;
  }
}

/** A name that nothing declares: assigning to it makes a global variable. */
const globalTarget = (name: string, at: number): Pattern => ({
  kind: 'member',
  object: { kind: 'global', name: 'globalThis', at },
  name,
  at,
});

function memberTarget(walk: Walk, node: ts.PropertyAccessExpression): Pattern {
  const object = targetObject(walk, node.expression);
  const at = startOf(walk, node);
  if (object.kind === 'global' && object.name === 'module' && node.name.text === 'exports') {
    walk.usesExports = true;
    return { kind: 'module-exports' };
  }
  return { kind: 'member', object, name: node.name.text, at };
}

/** In a CommonJS file `this.x = …` at the top level exports x. */
function targetObject(walk: Walk, node: ts.Expression): Expr {
  const object = expression(walk, node);
  if (object.kind !== 'this' || object.fn !== 0 || walk.isModule) return object;
  walk.usesExports = true;
  return { kind: 'exports', at: object.at };
}

function arrayTarget(walk: Walk, node: ts.ArrayLiteralExpression): Pattern {
  const items: (Pattern | null)[] = [];
  let rest: Pattern | null = null;
  for (const element of node.elements) {
    if (element.kind === SyntaxKind.OmittedExpression) items.push(null);
    else if (ts.isSpreadElement(element)) rest = assignmentTarget(walk, element.expression);
    else items.push(assignmentTarget(walk, element));
  }
  return { kind: 'list', items, rest };
}

function objectTarget(walk: Walk, node: ts.ObjectLiteralExpression): Pattern {
  const props: { key: string | null; target: Pattern }[] = [];
  let rest: Pattern | null = null;
  for (const property of node.properties) {
    switch (property.kind) {
      case SyntaxKind.PropertyAssignment:
        props.push({ key: constantKey(property.name), target: assignmentTarget(walk, property.initializer) });
        break;
      case SyntaxKind.ShorthandPropertyAssignment:
        props.push({ key: property.name.text, target: shorthandTarget(walk, property) });
        break;
      case SyntaxKind.SpreadAssignment:
        rest = assignmentTarget(walk, property.expression);
        break;
      default:
      // Methods and accessors cannot be assigned to.
    }
  }
  return { kind: 'object', props, rest };
}

function shorthandTarget(walk: Walk, node: ts.ShorthandPropertyAssignment): Pattern {
  const target = assignmentTarget(walk, node.name);
  const value = node.objectAssignmentInitializer;
  return value === undefined ? target : withDefault(walk, target, node.name, value);
}
