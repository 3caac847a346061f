import type { ParamFacts } from '../facts.js';
import { namedExpression } from './expressions.js';
import { textOf, type Here } from './here.js';
import { childOfType, type Syntax } from './syntax.js';
import { target } from './targets.js';
import { typeExpression } from './types.js';

/** Defaults and annotations are evaluated outside, the names are bound inside. */
export function parameters(outside: Here, inside: Here, list: Syntax | undefined): ParamFacts[] {
  const params: ParamFacts[] = [];
  let only: ParamFacts['only'];
  for (const node of list?.children ?? []) {
    if (node.type === 'positional_separator') {
      params.forEach((param, index) => (params[index] = { ...param, only: 'positional' }));
    } else if (node.type === 'keyword_separator') {
      only = 'keyword';
    } else {
      const param = parameter(outside, inside, node);
      if (param === null) continue;
      params.push(only === undefined || param.rest !== undefined ? param : { ...param, only });
      if (param.rest === 'positional') only = 'keyword';
    }
  }
  return params;
}

const WRAPPED = new Set(['default_parameter', 'typed_parameter', 'typed_default_parameter']);

function parameter(outside: Here, inside: Here, node: Syntax): ParamFacts | null {
  const isWrapped = WRAPPED.has(node.type);
  const bound = isWrapped ? node.children[0] : node;
  if (bound === undefined) return null;
  const annotation = childOfType(node, 'type');
  const value = node.type.endsWith('default_parameter') ? node.children[node.children.length - 1] : undefined;
  const splat = bound.type === 'list_splat_pattern' || bound.type === 'dictionary_splat_pattern';
  const named = splat ? bound.children[0] : bound;
  if (named === undefined) return null;
  const name = named.type === 'identifier' ? textOf(inside, named) : '';
  if (name === '' && named.type !== 'tuple_pattern') return null;
  return {
    name,
    target: target(inside, named),
    ...(value && { default: namedExpression(outside, value, name) }),
    ...(annotation && { type: typeExpression(outside, annotation) }),
    ...(splat && { rest: bound.type === 'list_splat_pattern' ? ('positional' as const) : ('keyword' as const) }),
  };
}
