import type { Expr, ObjectProp } from '../facts.js';
import { callExpr } from './calls.js';
import { comprehension } from './comprehensions.js';
import { defineFunction } from './functions.js';
import { nothing, textOf, type Here } from './here.js';
import { dottedExpr, nameExpr } from './names.js';
import { numberExpr } from './numbers.js';
import { binaryExpr, comparison, logicalExpr } from './operators.js';
import { withoutSplat } from './splats.js';
import { constantText, stringExpr } from './strings.js';
import type { Syntax } from './syntax.js';
import { target } from './targets.js';

export function expression(here: Here, node: Syntax | undefined, at = 0): Expr {
  if (node === undefined) return nothing(at);
  const { start, end, children } = node;
  const [first, second, third] = children;
  const starred = withoutSplat(node);
  if (starred !== null) return { kind: 'spread', value: expression(here, starred, end), at: start, end };
  switch (node.type) {
    case 'identifier':
      return nameExpr(here, textOf(here, node), start);
    case 'attribute':
      return memberExpr(here, node);
    case 'call':
      return callExpr(here, node);
    case 'string':
    case 'concatenated_string':
      return stringExpr(here, node);
    case 'integer':
    case 'float':
      return numberExpr(textOf(here, node), start, end);
    case 'true':
    case 'false':
      return { kind: 'literal', value: node.type === 'true', at: start, end };
    case 'none':
      return { kind: 'literal', value: null, at: start, end };
    case 'ellipsis':
    case 'complex_pattern':
      return { kind: 'constant', type: node.type === 'ellipsis' ? 'ellipsis' : 'complex', at: start };
    case 'subscript':
      return subscript(here, node);
    case 'parenthesized_expression':
    case 'as_pattern':
    case 'as_pattern_target':
    case 'type':
    case 'chevron':
      return expression(here, first, start);
    case 'tuple':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
      return { kind: 'list', form: 'tuple', items: expressions(here, children), at: start, end };
    case 'list':
    case 'list_pattern':
      return { kind: 'list', form: 'list', items: expressions(here, children), at: start, end };
    case 'set':
      return { kind: 'list', form: 'set', items: expressions(here, children), at: start, end };
    case 'dictionary':
      return { kind: 'object', props: children.flatMap((child) => property(here, child)), at: start, end };
    case 'list_splat':
    case 'list_splat_pattern':
    case 'dictionary_splat':
      return { kind: 'spread', value: expression(here, first, end), at: start, end };
    case 'binary_operator':
      return binaryExpr(here, node);
    case 'boolean_operator':
      return logicalExpr(here, node);
    case 'comparison_operator':
      return comparison(here, node);
    case 'not_operator':
      return { kind: 'unary', op: '!', value: expression(here, first, end), at: start, end };
    case 'unary_operator':
      return { kind: 'unary', op: node.tokens[0] ?? '-', value: expression(here, first, end), at: start, end };
    case 'conditional_expression':
      return {
        kind: 'conditional',
        test: expression(here, second, end),
        then: expression(here, first, start),
        else: expression(here, third, end),
        at: start,
        end,
      };
    case 'await':
      return { kind: 'await', value: expression(here, first, end), at: start, end };
    case 'yield':
      return {
        kind: 'yield',
        value: first === undefined ? null : expression(here, first),
        delegate: node.tokens.includes('from'),
        at: start,
        end,
      };
    case 'named_expression':
      return {
        kind: 'assign',
        target: target(here, first),
        value: namedExpression(here, second, nameOfTarget(here, first)),
        at: start,
        end,
      };
    case 'assignment':
    case 'augmented_assignment':
      return assignedValue(here, node);
    case 'lambda':
      return lambda(here, node, '');
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return comprehension(here, node);
    case 'slice': // not alone between the brackets, or assigned to
      return { kind: 'other', parts: sliceParts(here, node).filter((part) => part !== null), at: start };
    case 'dotted_name':
      return dottedExpr(here, node);
    default:
      return { kind: 'other', parts: expressions(here, children), at: start };
  }
}

export function expressions(here: Here, nodes: readonly Syntax[]): Expr[] {
  return nodes.map((node) => expression(here, node));
}

/** An expression that is given the name `name`, which a lambda takes over. */
export function namedExpression(here: Here, node: Syntax | undefined, name: string): Expr {
  return node?.type === 'lambda' ? lambda(here, node, name) : expression(here, node);
}

export function nameOfTarget(here: Here, node: Syntax | undefined): string {
  const name = node?.type === 'attribute' ? node.children[1] : node;
  return name?.type === 'identifier' ? textOf(here, name) : '';
}

/** The value of an assignment, which may be another one: `a = b = f()` is `a = (b = f())`. */
export function assignedValue(here: Here, node: Syntax): Expr {
  if (node.type !== 'assignment' && node.type !== 'augmented_assignment') return expression(here, node);
  const left = node.children[0];
  const right = node.children[node.children.length - 1];
  const op = node.tokens[0]?.slice(0, -1);
  const isAugmented = node.type === 'augmented_assignment' && op !== undefined;
  const value = namedExpression(here, right, nameOfTarget(here, left));
  return { kind: 'assign', target: target(here, left), value, ...(isAugmented && { op }), at: node.start, end: node.end };
}

/** What stands between the brackets of `x[…]`. */
export function subscriptKey(here: Here, node: Syntax): Expr {
  const [, first, ...others] = node.children;
  if (first === undefined) return nothing(node.end);
  if (others.length === 0) return expression(here, first);
  return { kind: 'list', form: 'tuple', items: expressions(here, node.children.slice(1)), at: first.start, end: node.end - 1 };
}

function subscript(here: Here, node: Syntax): Expr {
  const { start: at, end, children } = node;
  const object = expression(here, children[0], at);
  const only = children.length === 2 ? children[1] : undefined;
  if (only?.type === 'slice') return { kind: 'slice', object, parts: sliceParts(here, only), at, end };
  return { kind: 'index', object, key: subscriptKey(here, node), at, end };
}

function sliceParts(here: Here, slice: Syntax): (Expr | null)[] {
  const parts: (Expr | null)[] = [null, null, null];
  let index = 0;
  for (const child of slice.children) {
    if (child.type === ':') index += 1;
    else parts[index] = expression(here, child);
  }
  return parts;
}

function memberExpr(here: Here, node: Syntax): Expr {
  const [object, name] = node.children;
  if (name === undefined) return expression(here, object, node.start);
  return { kind: 'member', object: expression(here, object), name: textOf(here, name), at: node.start, end: node.end, nameAt: name.start };
}

function property(here: Here, node: Syntax): ObjectProp[] {
  const [first, second] = node.children;
  if (node.type === 'dictionary_splat') return [{ key: null, value: expression(here, first, node.end), kind: 'spread' }];
  if (node.type !== 'pair' || first === undefined) return [];
  const key = constantText(here, first);
  const value = namedExpression(here, second, key ?? '');
  return [key === null ? { key, computed: expression(here, first), value, kind: 'value' } : { key, value, kind: 'value' }];
}

function lambda(here: Here, node: Syntax, name: string): Expr {
  const scope = here.file.scopes.get(node);
  if (scope === undefined) return nothing(node.start); // in a quoted annotation
  defineFunction(here, node, scope, { kind: 'lambda', name, decorators: [], at: node.start, nameAt: node.start });
  return { kind: 'function', fn: scope.fn, at: node.start, end: node.end };
}
