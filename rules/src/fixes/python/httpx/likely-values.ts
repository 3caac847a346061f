/** What an expression can be, as far as the file says. */

import type { Syntax } from '../../../facts/python/syntax.js';
import { constants } from '../module-constant.js';
import { ancestors, textOf, walkScope, type PythonSource } from '../tree.js';

/** Anything says that it can be None, True or False. */
export function maybeNoneOrBool(source: PythonSource, node: Syntax): boolean {
  switch (node.type) {
    case 'none':
    case 'true':
    case 'false':
    case 'comparison_operator':
    case 'not_operator':
      return true;
    case 'parenthesized_expression':
    case 'conditional_expression':
    case 'boolean_operator':
      return node.children.some((each) => maybeNoneOrBool(source, each) && each !== conditionOf(node));
    case 'call': {
      const [callee, list] = node.children;
      const [, method] = callee?.type === 'attribute' ? callee.children : [];
      return callee !== undefined && (textOf(source, callee) === 'bool' || (method !== undefined && mayGiveNone(source, method, list)));
    }
    case 'identifier':
      return bindings(source, node).some((each) =>
        each.type === 'type' ? /\bbool\b|\bNone\b|\bOptional\b/.test(textOf(source, each)) : maybeNoneOrBool(source, each),
      );
    default:
      return false;
  }
}

const conditionOf = (node: Syntax): Syntax | undefined => (node.type === 'conditional_expression' ? node.children[1] : undefined);

/** `values.get(name)`. */
const mayGiveNone = (source: PythonSource, method: Syntax, list: Syntax | undefined): boolean =>
  /^(?:get|getenv|group|pop)$/.test(textOf(source, method)) && list?.children.length === 1;

export function isNumber(source: PythonSource, node: Syntax): boolean {
  if (/^(?:integer|float|none)$/.test(node.type)) return true;
  if (node.type !== 'identifier') return false;
  const known = bindings(source, node);
  return (
    known.length > 0 &&
    known.every((each) => (each.type === 'type' ? /^(?:int|float)$/.test(textOf(source, each)) : isNumber(source, each)))
  );
}

/** The dictionary that is written here, or where the name is given its only value. */
export function dictionaryOf(source: PythonSource, node: Syntax): Syntax | null {
  if (node.type === 'dictionary') return node;
  if (node.type !== 'identifier') return null;
  const [only, ...more] = bindings(source, node);
  return only?.type === 'dictionary' && more.length === 0 ? only : null;
}

/** Values and annotations that a name is given in the functions around its use, or else by the module. */
function bindings(source: PythonSource, use: Syntax): readonly Syntax[] {
  const name = textOf(source, use);
  for (const fn of ancestors(source, use)) {
    if (fn.type !== 'function_definition') continue;
    const found = [...boundIn(source, fn, name)];
    if (found.length > 0) return found;
  }
  return [...constants(source)].filter(([constant]) => constant === name).map(([, value]) => value);
}

function* boundIn(source: PythonSource, fn: Syntax, name: string): Iterable<Syntax> {
  const parameters = fn.children.find((each) => each.type === 'parameters');
  for (const each of parameters?.children ?? []) {
    const [target, ...said] = each.type === 'typed_parameter' || each.type.endsWith('default_parameter') ? each.children : [];
    if (target && textOf(source, target) === name) yield* said;
  }
  const block = fn.children.at(-1);
  for (const node of block ? walkScope(block) : []) {
    const [target] = node.type === 'assignment' || node.type === 'named_expression' ? node.children : [];
    const value = node.children.at(-1);
    if (target && value && target !== value && textOf(source, target) === name) yield value;
  }
}
