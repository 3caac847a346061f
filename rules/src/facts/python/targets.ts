import type { Pattern } from '../facts.js';
import { expression, subscriptKey } from './expressions.js';
import { textOf, nothing, type Here } from './here.js';
import { varPattern } from './names.js';
import type { Syntax } from './syntax.js';

const IGNORED: Pattern = { kind: 'ignored' };

/** What stands left of `=`, after `for` or after `as`. */
export function target(here: Here, node: Syntax | undefined): Pattern {
  const first = node?.children[0];
  switch (node?.type) {
    case 'identifier':
      return varPattern(here, textOf(here, node));
    case 'attribute': {
      const name = node.children[1];
      if (first === undefined || name === undefined) return IGNORED;
      return { kind: 'member', object: expression(here, first), name: textOf(here, name), at: node.start };
    }
    case 'subscript':
      return {
        kind: 'index',
        object: first === undefined ? nothing(node.start) : expression(here, first),
        key: subscriptKey(here, node),
        at: node.start,
      };
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
      return listTarget(node.children, (child) => target(here, child));
    case 'parenthesized_expression':
    case 'as_pattern_target':
      return target(here, first);
    default:
      return IGNORED;
  }
}

const SPLATS = new Set(['list_splat_pattern', 'list_splat', 'splat_pattern']);

/** `a, *rest, b`; a part in parentheses may hide the star from the tree. */
export function listTarget(nodes: readonly Syntax[], each: (node: Syntax) => Pattern): Pattern {
  const splat = nodes.findIndex((node) => SPLATS.has(node.type));
  const splatted = nodes[splat]?.children[0];
  const items = nodes.filter((_, index) => index !== splat).map(each);
  if (splat < 0) return { kind: 'list', items, rest: null };
  return { kind: 'list', items, rest: splatted === undefined ? IGNORED : each(splatted), restIndex: splat };
}
