import type ts from 'typescript';
import type { Expr, ObjectProp, Stmt } from '../facts.js';
import { publish } from './exports.js';
import { expression } from './expressions.js';
import { constantKey, namePattern } from './names.js';
import { startOf, type Walk } from './walk.js';

/** An enum is an object of its members' values. */
export function enumDeclaration(walk: Walk, node: ts.EnumDeclaration, out: Stmt[]): void {
  const props: ObjectProp[] = [];
  let next: number | null = 0;
  for (const member of node.members) {
    const value: Expr = member.initializer === undefined ? counted(walk, member, next) : expression(walk, member.initializer);
    props.push({ key: constantKey(member.name), value, kind: 'value' });
    next = value.kind === 'literal' && typeof value.value === 'number' ? value.value + 1 : null;
  }
  const object: Expr = { kind: 'object', props, at: startOf(walk, node), end: node.end };
  out.push({ kind: 'assign', target: namePattern(walk, node.name), value: object });
  publish(walk, node, node.name, out);
}

function counted(walk: Walk, member: ts.EnumMember, value: number | null): Expr {
  const at = startOf(walk, member.name);
  return value === null ? { kind: 'constant', type: 'number', at } : { kind: 'literal', value, at, end: member.end };
}
