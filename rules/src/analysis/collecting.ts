/**
 * Classes and factories that collect the functions they are given: registries, buses, hooks, signals, queues. What one that a module
 * makes at its top is given, another does not have: such are told apart by where they are made.
 */

import type { Expr, Stmt } from '../facts/facts.js';
import { someNode } from '../facts/nodes.js';
import type { CallSite } from './call-site.js';
import { findMember } from './classes.js';
import { isPython, type ClassNode, type FunctionNode } from './program.js';
import type { Solver } from './solver.js';
import type { ClassValue } from './value.js';

const COLLECTIONS = new Set(['list', 'dict', 'set', 'defaultdict', 'deque', 'OrderedDict', 'WeakSet', 'WeakKeyDictionary']);
const ADDS = new Set(['push', 'unshift', 'set', 'add', 'append']);
/** JavaScript that runs once, for the program or for each thing that is made: the top of a module, the fields of a class. */
const ONCE: ReadonlySet<string> = new Set(['module', 'fields', 'statics', 'constructor']);

/** Where a call stands, as far as it matters here. */
type Caller = Pick<CallSite, 'frame'>;

/** Is what a collection hangs from the instance, or a variable of the factory? */
type Root = (expr: Expr) => boolean;

const classes = new WeakMap<ClassNode, boolean>();
const factories = new WeakMap<FunctionNode, boolean>();

const isAtTop = ({ frame: { fn } }: Caller): boolean => ONCE.has(fn.facts.kind) && !isPython(fn.module);

/** Is an instance told apart from others of its class by where it is made? */
export function collectsByItself(s: Solver, cls: ClassValue, site: CallSite): boolean {
  if (isPython(cls.cls.module))
    return site.frame.fn.facts.kind === 'module' && remembered(classes, cls.cls, () => startsEmpty(s, cls, site));
  return isAtTop(site) && remembered(classes, cls.cls, () => addsToInstance(cls.cls));
}

/** Is what a factory makes told apart by where it is called? `const on = (fn) => listeners.push(fn)` within it. */
export function collectsInClosure(fn: FunctionNode, caller: Caller): boolean {
  if (!isAtTop(caller)) return false;
  const { index } = fn.facts;
  const isOwn: Root = (expr) => expr.kind === 'var' && expr.fn === index;
  return remembered(factories, fn, () =>
    fn.module.functions.some((inner) => inner.facts.parent === index && inner !== fn && collects(inner, isOwn)),
  );
}

function remembered<K extends object>(known: WeakMap<K, boolean>, key: K, ask: () => boolean): boolean {
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = ask()));
  return answer;
}

/** Python: the constructor begins with a collection of nothing, `self.handlers = []`. */
const startsEmpty = (s: Solver, cls: ClassValue, { frame }: CallSite): boolean =>
  findMember(s, frame, cls, '__init__')
    .slice(0, 1)
    .some(({ owner, member }) => {
      const init = owner.cls.module.functions[member.fn]?.facts;
      const self = init?.params[0]?.name ?? '';
      return init !== undefined && someNode(init.body, (node) => startsCollection(node, self));
    });

const startsCollection = (node: Expr | Stmt, self: string): boolean =>
  node.kind === 'assign' &&
  node.target.kind === 'member' &&
  node.target.object.kind === 'var' &&
  node.target.object.name === self &&
  isEmpty(node.value);

/** `[]`, `{}`, `list()`, `defaultdict(list)`. */
const isEmpty = (value: Expr): boolean =>
  (value.kind === 'list' && value.items.length === 0) ||
  (value.kind === 'object' && value.props.length === 0) ||
  (value.kind === 'call' && (value.callee.kind === 'global' || value.callee.kind === 'var') && COLLECTIONS.has(value.callee.name));

/** JavaScript: a method puts what it is given into a collection of its instance, `this.taps.push(fn)`. */
const addsToInstance = ({ facts, module }: ClassNode): boolean =>
  facts.members.some(({ kind, fn }) => kind === 'method' && collects(module.functions[fn], (expr) => expr.kind === 'this'));

function collects(fn: FunctionNode | undefined, isRoot: Root): boolean {
  if (!fn || fn.facts.params.length === 0) return false;
  const { index, params } = fn.facts;
  const names = new Set(params.map(({ name }) => name));
  return someNode(fn.facts.body, (node) => addedBy(node, isRoot).some((expr) => isGiven(expr, index, names)));
}

/** What a call or an assignment puts into a collection. */
function addedBy(node: Expr | Stmt, isRoot: Root): readonly Expr[] {
  if (node.kind === 'call') {
    const { callee, args } = node;
    const adds = callee.kind === 'member' && ADDS.has(callee.name) && hangsFrom(callee.object, isRoot);
    return adds ? args.map(({ value }) => value) : [];
  }
  if (node.kind !== 'assign' || node.target.kind !== 'index' || !hangsFrom(node.target.object, isRoot)) return [];
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
