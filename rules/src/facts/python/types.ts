import type { Expr, TypeExpr } from '../facts.js';
import { expression, expressions } from './expressions.js';
import { textOf, type Here } from './here.js';
import { dottedExpr, nameExpr } from './names.js';
import { parseQuoted } from './quoted-annotation.js';
import { verbatimContent } from './strings.js';
import type { Syntax } from './syntax.js';

const UNKNOWN: TypeExpr = { kind: 'unknown' };

/** An annotation. Which names are typing's own is for the analysis to say, but some decide how their arguments read. */
export function typeExpression(here: Here, node: Syntax | undefined): TypeExpr {
  const first = node?.children[0];
  switch (node?.type) {
    case 'type':
    case 'parenthesized_expression':
    case 'splat_type':
    case 'list_splat':
      return typeExpression(here, first);
    case 'identifier':
    case 'attribute':
    case 'call':
      return { kind: 'ref', name: expression(here, node), args: [] };
    case 'dotted_name':
      return { kind: 'ref', name: dottedExpr(here, node), args: [] };
    case 'member_type':
      return memberType(here, node);
    case 'generic_type':
      return generic(here, first, node.children[1]?.children ?? []);
    case 'subscript':
      return generic(here, first, node.children.slice(1));
    case 'none':
      return { kind: 'literal', value: null };
    case 'string':
      return quoted(here, node);
    case 'union_type':
      return union(here, node.children);
    case 'binary_operator':
      return node.tokens[0] === '|' ? union(here, node.children) : UNKNOWN;
    case 'list':
    case 'tuple':
      return { kind: 'tuple', items: types(here, node.children) };
    default:
      return UNKNOWN;
  }
}

function types(here: Here, nodes: readonly Syntax[]): TypeExpr[] {
  return nodes.map((node) => typeExpression(here, node));
}

function union(here: Here, nodes: readonly Syntax[]): TypeExpr {
  const members = types(here, nodes);
  return { kind: 'union', types: members.flatMap((member) => (member.kind === 'union' ? member.types : [member])) };
}

function memberType(here: Here, node: Syntax): TypeExpr {
  const object = typeExpression(here, node.children[0]);
  const name = node.children[1];
  if (object.kind !== 'ref' || name === undefined) return UNKNOWN;
  const member: Expr = { kind: 'member', object: object.name, name: textOf(here, name), at: node.start, end: node.end, nameAt: name.start };
  return { kind: 'ref', name: member, args: [] };
}

function generic(here: Here, base: Syntax | undefined, args: readonly Syntax[]): TypeExpr {
  const name = expression(here, base);
  const [first, ...others] = args;
  switch (lastName(name)) {
    case 'Literal':
      return { kind: 'ref', name, args: args.map((arg) => literal(here, arg)) };
    case 'Annotated':
      return { kind: 'ref', name, args: [typeExpression(here, first)], metadata: expressions(here, others) };
    case 'Callable':
      return { kind: 'function', returns: args.length === 2 ? typeExpression(here, others[0]) : null };
    default: {
      const [only] = args.length === 1 && first !== undefined ? [unwrapped(first)] : [];
      return { kind: 'ref', name, args: types(here, only?.type === 'tuple' ? only.children : args) };
    }
  }
}

function lastName(name: Expr): string {
  return name.kind === 'member' || name.kind === 'var' || name.kind === 'global' ? name.name : '';
}

function literal(here: Here, node: Syntax): TypeExpr {
  const value = expression(here, unwrapped(node));
  if (value.kind === 'unary' && value.op === '-' && value.value.kind === 'literal')
    return { kind: 'literal', value: 0 - Number(value.value.value) };
  return value.kind === 'literal' ? { kind: 'literal', value: value.value } : UNKNOWN;
}

/** The grammar wraps what it takes for a type into a `type` node. */
export function unwrapped(node: Syntax): Syntax {
  const [only] = node.children;
  return node.type === 'type' && only !== undefined ? only : node;
}

const NAME = /^[\p{XID_Start}_][\p{XID_Continue}]*$/u;

function quoted(here: Here, node: Syntax): TypeExpr {
  const content = verbatimContent(here, node);
  if (content === null) return UNKNOWN;
  if (NAME.test(content.text) && content.text !== 'None') return { kind: 'ref', name: nameExpr(here, content.text, content.at), args: [] };
  return typeExpression(here, parseQuoted(content.text, content.at) ?? undefined);
}
