/** Recursion over a tree: each node is visited once, however many calls a turn makes. */

import type { CallExpr, Expr, FunctionFacts, Pattern } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';

const keyOf = (fn: number, name: string): string => `${fn}:${name}`;

/** Is it the variable, or something in it: `node.children`, `node[key]`, `node.get(key)`? */
function isIn(expr: Expr, names: ReadonlySet<string>, whole: boolean): boolean {
  switch (expr.kind) {
    case 'var':
      return whole && names.has(keyOf(expr.fn, expr.name));
    case 'member':
    case 'index':
      return isIn(expr.object, names, true);
    case 'typed':
      return isIn(expr.value, names, whole);
    case 'call':
      return expr.callee.kind === 'member' && expr.callee.name === 'get' && isIn(expr.callee.object, names, true);
    default:
      return false;
  }
}

const mentions = (expr: Expr, names: ReadonlySet<string>): boolean =>
  someNode(expr, (node) => node.kind === 'var' && 'fn' in node && names.has(keyOf(node.fn, node.name)));

function addTargets(target: Pattern, names: Set<string>): void {
  someNode(target, (node) => {
    if (node.kind === 'var' && 'fn' in node) names.add(keyOf(node.fn, node.name));
    return false;
  });
}

/** Variables that hold parts of a parameter: what loops, callbacks and assignments take out of it. */
function partsOf(functions: readonly FunctionFacts[], param: string): ReadonlySet<string> {
  const parts = new Set<string>();
  const from = new Set([param]);
  for (let before = -1; before !== from.size;) {
    before = from.size;
    for (const { body } of functions)
      someNode(body, (node) => {
        if (node.kind === 'loop' && node.target && node.iterable && mentions(node.iterable, from)) addTargets(node.target, parts);
        if (node.kind === 'assign' && (isIn(node.value, from, false) || isIn(node.value, parts, true))) addTargets(node.target, parts);
        if (node.kind === 'comprehension')
          for (const { target, iterable } of node.clauses) if (mentions(iterable, from)) addTargets(target, parts);
        if (node.kind === 'call' && node.callee.kind === 'member' && mentions(node.callee.object, from))
          for (const { value } of node.args) {
            const callback = value.kind === 'function' ? functions.find((each) => each.index === value.fn) : undefined;
            if (callback?.params[0]) addTargets(callback.params[0].target, parts);
          }
        return false;
      });
    for (const part of parts) from.add(part);
  }
  return parts;
}

/** Does a call of the function by itself go down: is it given, in the place of a parameter, a part of that parameter? */
export function goesDown(facts: FunctionFacts, functions: readonly FunctionFacts[], { args }: CallExpr, receives: number): boolean {
  return args.some(({ value, name }, i) => {
    const param = name === undefined ? facts.params[i + receives] : facts.params.find((each) => each.name === name);
    if (!param) return false;
    const own = keyOf(facts.index, param.name);
    return isIn(value, new Set([own]), false) || isIn(value, partsOf(functions, own), true);
  });
}
