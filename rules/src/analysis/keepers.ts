/**
 * What keeps the functions it is given for later: classes and factories of hooks, signals, registries, queues.
 * One that is made at the top of a module is told apart from its sisters, or each would run what all of them keep.
 */

import type { Expr } from '../facts/facts.js';
import type { ClassNode, FunctionNode } from './program.js';

const ADDS = new Set(['push', 'unshift', 'set', 'add', 'append']);

/** Is what a collection hangs from the instance, or a variable of the factory? */
type Root = (expr: Expr) => boolean;

const ofClass = new WeakMap<ClassNode, boolean>();
const ofFunction = new WeakMap<FunctionNode, boolean>();

/** Has a method that puts what it is given into a collection of its instance: `this.taps.push(fn)`. */
export function keepsInInstance(cls: ClassNode): boolean {
  let found = ofClass.get(cls);
  if (found === undefined) {
    found = cls.facts.members.some(({ kind, fn }) => kind === 'method' && keeps(cls.module.functions[fn], (expr) => expr.kind === 'this'));
    ofClass.set(cls, found);
  }
  return found;
}

/** A function in it puts what that is given into a collection of its closure: `const on = (fn) => listeners.push(fn)`. */
export function keepsInClosure(fn: FunctionNode): boolean {
  let found = ofFunction.get(fn);
  if (found === undefined) {
    const isOwn: Root = (expr) => expr.kind === 'var' && expr.fn === fn.facts.index;
    found = fn.module.functions.some((inner) => inner.facts.parent === fn.facts.index && inner !== fn && keeps(inner, isOwn));
    ofFunction.set(fn, found);
  }
  return found;
}

function keeps(fn: FunctionNode | undefined, isRoot: Root): boolean {
  if (!fn || fn.facts.params.length === 0) return false;
  const { index, params } = fn.facts;
  const names = new Set(params.map(({ name }) => name));
  return anywhere(fn.facts.body, (node) => {
    return keptBy(node, isRoot).some((expr) => isGiven(expr, index, names));
  });
}

/** What a call or an assignment puts into a collection. */
function keptBy(node: Node, isRoot: Root): readonly Expr[] {
  if (isCall(node)) {
    const { callee, args } = node;
    const adds = callee.kind === 'member' && ADDS.has(callee.name) && hangsFrom(callee.object, isRoot);
    return adds ? args.map(({ value }) => value) : [];
  }
  if (!isAssignment(node) || node.target.kind !== 'index' || !hangsFrom(node.target.object, isRoot)) return [];
  return [node.value];
}

function hangsFrom(expr: Expr, isRoot: Root): boolean {
  if (isRoot(expr)) return true;
  switch (expr.kind) {
    case 'member':
    case 'index':
      return hangsFrom(expr.object, isRoot);
    case 'call':
      return expr.callee.kind === 'member' && hangsFrom(expr.callee.object, isRoot);
    case 'logical':
      return hangsFrom(expr.left, isRoot);
    case 'assign':
      return expr.target.kind === 'member' || expr.target.kind === 'index' ? hangsFrom(expr.target.object, isRoot) : false;
    default:
      return false;
  }
}

/** A parameter as it is, or in an object or list. */
function isGiven(expr: Expr, fn: number, names: ReadonlySet<string>): boolean {
  switch (expr.kind) {
    case 'var':
      return expr.fn === fn && names.has(expr.name);
    case 'object':
      return expr.props.some(({ value }) => isGiven(value, fn, names));
    case 'list':
      return expr.items.some((item) => isGiven(item, fn, names));
    case 'spread':
      return isGiven(expr.value, fn, names);
    default:
      return false;
  }
}

interface Node {
  readonly kind?: unknown;
}
type Call = Extract<Expr, { kind: 'call' }>;
type Assignment = Extract<Expr, { kind: 'assign' }>;

const isCall = (node: Node): node is Call => node.kind === 'call';
const isAssignment = (node: Node): node is Assignment => node.kind === 'assign';

function anywhere(node: unknown, test: (node: Node) => boolean): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some((each) => anywhere(each, test));
  return test(node) || Object.values(node).some((each) => anywhere(each, test));
}
