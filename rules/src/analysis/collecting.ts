/**
 * Classes whose instances collect: registries, buses, tables of handlers. What one that a module makes is given, another does not
 * have.
 */

import type { Expr, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { CallSite } from './call-site.js';
import { findMember } from './classes.js';
import { isPython, type ClassNode } from './program.js';
import type { Solver } from './solver.js';
import type { ClassValue } from './value.js';

const COLLECTIONS = new Set(['list', 'dict', 'set', 'defaultdict', 'deque', 'OrderedDict', 'WeakSet', 'WeakKeyDictionary']);

/** `[]`, `{}`, `list()`, `defaultdict(list)`. */
const isEmpty = (value: Expr): boolean =>
  (value.kind === 'list' && value.items.length === 0) ||
  (value.kind === 'object' && value.props.length === 0) ||
  (value.kind === 'call' && (value.callee.kind === 'global' || value.callee.kind === 'var') && COLLECTIONS.has(value.callee.name));

/** `self.handlers = []`. */
const startsCollection =
  (self: string) =>
  (node: Expr | Stmt): boolean =>
    node.kind === 'assign' &&
    node.target.kind === 'member' &&
    node.target.object.kind === 'var' &&
    node.target.object.name === self &&
    isEmpty(node.value);

const known = new WeakMap<ClassNode, boolean>();

/** Is the instance told apart from others of its class by where it is made? */
export function collectsByItself(s: Solver, cls: ClassValue, site: CallSite): boolean {
  if (site.frame.fn.facts.kind !== 'module' || !isPython(cls.cls.module)) return false;
  const own = known.get(cls.cls);
  if (own !== undefined) return own;
  const collects = findMember(s, site.frame, cls, '__init__')
    .slice(0, 1)
    .some(({ owner, member }) => {
      const init = owner.cls.module.functions[member.fn]?.facts;
      return init !== undefined && someNode(init.body, startsCollection(init.params[0]?.name ?? ''));
    });
  known.set(cls.cls, collects);
  return collects;
}
