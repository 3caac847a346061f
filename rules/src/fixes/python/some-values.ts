/** Values that are never None, as their text tells. */

import type { Syntax } from '../../facts/python/syntax.js';
import { callParts } from './call.js';
import { ancestors, textOf, walkScope, type PythonSource } from './tree.js';

/** Each `return` in it gives something: None then means that it came to its end. */
export function returnsSomething(source: PythonSource, statement: Syntax): boolean {
  const returns = [...walkScope(statement)].filter((each) => each.type === 'return_statement');
  return returns.length > 0 && returns.every(({ children: [value] }) => value !== undefined && isSomething(source, value));
}

const LITERALS =
  /^(?:string|concatenated_string|integer|float|true|false|tuple|expression_list|list|dictionary|set|list_comprehension|dictionary_comprehension|set_comprehension|comparison_operator|not_operator)$/;
const MAKERS = /^(?:str|bytes|int|float|bool|len|sum|list|dict|tuple|set|sorted|repr)$/;
const OF_TEXTS =
  /^(?:strip|lstrip|rstrip|lower|upper|title|capitalize|split|rsplit|splitlines|partition|rpartition|replace|removeprefix|removesuffix|encode|decode|join|format)$/;

function isSomething(source: PythonSource, node: Syntax): boolean {
  if (node.type === 'parenthesized_expression') return node.children[0] !== undefined && isSomething(source, node.children[0]);
  if (LITERALS.test(node.type)) return true;
  if (node.type === 'identifier') return isLine(source, node);
  // A part of a text: `line[1:]`.
  if (node.type === 'subscript' && node.children[1]?.type === 'slice')
    return node.children[0] !== undefined && isSomething(source, node.children[0]);
  const call = callParts(node);
  if (!call) return false;
  if (call.callee.type === 'identifier') return MAKERS.test(textOf(source, call.callee));
  const [object, method] = call.callee.type === 'attribute' ? call.callee.children : [];
  return object !== undefined && method !== undefined && OF_TEXTS.test(textOf(source, method)) && isSomething(source, object);
}

/** The variable of `for line in file:` where `with open(…) as file:` is around it. */
function isLine(source: PythonSource, name: Syntax): boolean {
  const around = [...ancestors(source, name)];
  const loop = around.find(
    (each) => each.type === 'for_statement' && each.children[0] !== undefined && textOf(source, each.children[0]) === textOf(source, name),
  );
  const over = loop?.children[1];
  if (over?.type !== 'identifier') return false;
  const opened = new RegExp(`\\bopen\\(.*\\)\\s+as\\s+${textOf(source, over)}\\b`, 's');
  return around.some((each) => each.type === 'with_statement' && opened.test(textOf(source, each.children[0] ?? each)));
}
