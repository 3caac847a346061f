/** Collections that live as long as the process and start empty: what fills them while it serves, nobody limits. */

import type { Expr, Pattern } from '../facts/facts.js';
import { newData } from './data.js';
import type { Frame } from './frame.js';
import { keepsIn } from './kept.js';
import { nameOf } from './statements.js';
import type { Solver } from './solver.js';
import { type DataSource, union, type Value, type Values } from './value.js';

/** Constructors of collections that grow, called without content. A bounded deque says so by its second argument. */
const LISTS = new Set(['list', 'deque', 'collections.deque', 'Array']);
const TABLES = new Set(['dict', 'set', 'defaultdict', 'collections.defaultdict', 'OrderedDict', 'collections.OrderedDict', 'Map', 'Set']);

/** Is this written where it runs once and is kept: a module, a class, the making of something that is? */
function lasts(s: Solver, frame: Frame): boolean {
  const { facts, module } = frame.fn;
  switch (facts.kind) {
    case 'module':
    case 'class':
    case 'statics':
      return true;
    case 'fields':
    case 'constructor':
    case 'method': {
      const cls = module.classes[facts.cls];
      return (facts.kind !== 'method' || facts.name === '__init__') && cls !== undefined && s.lasting.has(cls);
    }
    default:
      return false;
  }
}

/** The values of a collection that is assigned under a name, and that it is a store if it is one. */
export function withStore(s: Solver, frame: Frame, name: string, value: Expr, values: Values): Values {
  const shape = emptyCollection(value);
  // An empty default of a field belongs to each instance.
  if (frame.fn.facts.kind === 'class') return values;
  if (!lasts(s, frame)) return values;
  const { path } = frame.fn.module.file;
  const key = `${path}:${'at' in value ? value.at : 0}`;
  if (isMade(value)) keepsIn(s, values, key, name);
  if (shape === null || name === '') return values;
  const store = newData(s, key, 'store', name, shape);
  s.storeNames.add(name);
  for (const each of values) if (each.kind === 'object' || (each.kind === 'native' && each.site !== '')) s.stores.set(each, store.source);
  return union(values, [store]);
}

/** Is something made here? */
const isMade = (value: Expr): boolean =>
  value.kind === 'list' || value.kind === 'object' || value.kind === 'call' || (value.kind === 'typed' && isMade(value.value));

/**
 * Notes that what a variable or field keeps is replaced: a collection that is only ever given its content while the program starts
 * (read from files) is no store.
 */
export function noteReplaced(s: Solver, frame: Frame, name: string, value: Expr, before: () => Values): void {
  if (!s.storeNames.has(name) || emptyCollection(value) !== null || frame.fn.facts.kind === 'module') return;
  for (const each of before()) noteWrite(s, frame, each);
}

function emptyCollection(value: Expr): 'items' | 'table' | null {
  switch (value.kind) {
    case 'list':
      return value.items.length > 0 ? null : value.form === 'set' ? 'table' : value.form === 'tuple' ? null : 'items';
    case 'object':
      return value.props.length === 0 ? 'table' : null;
    case 'typed':
      return emptyCollection(value.value);
    case 'call': {
      const name = calleeName(value.callee);
      if (/(?:^|\.)(?:field|Field|attrib|ib)$/.test(name)) return emptyFactory(value);
      if (LISTS.has(name) && value.args.length === 0) return 'items';
      if (TABLES.has(name) && (value.args.length === 0 || name.endsWith('defaultdict'))) return 'table';
      return null;
    }
    default:
      return null;
  }
}

/** `field(default_factory=list)` of a dataclass, `Field(default_factory=dict)` of a model, `attrs.field(factory=list)`. */
function emptyFactory(call: Extract<Expr, { kind: 'call' }>): 'items' | 'table' | null {
  const factory = call.args.find((arg) => arg.name === 'default_factory' || arg.name === 'factory');
  const name = factory ? calleeName(factory.value) : '';
  return LISTS.has(name) ? 'items' : TABLES.has(name) ? 'table' : null;
}

const calleeName = (callee: Expr): string =>
  callee.kind === 'member'
    ? `${nameOf(callee.object)}.${callee.name}`
    : callee.kind === 'var' || callee.kind === 'global'
      ? nameOf(callee)
      : '';

/** As what a target is known to readers. */
export const targetName = (target: Pattern): string =>
  target.kind === 'var' || target.kind === 'member' ? target.name.replace(/\$\d+$/, '') : '';

const storeOf = (s: Solver, value: Value): DataSource | undefined =>
  value.kind === 'data' ? (value.source.kind === 'store' ? value.source : undefined) : s.stores.get(value);

/** Notes that the program puts something into a collection under a name or key of its own. */
export function noteRegistry(s: Solver, value: Value): void {
  const source = storeOf(s, value);
  if (source) s.registries.add(source);
}

/** Notes that a frame puts something into a collection under a name that is no constant. */
export function noteWrite(s: Solver, frame: Frame, value: Value): void {
  const source = storeOf(s, value);
  if (!source) return;
  const writers = s.storeWriters.get(source);
  if (writers) writers.add(frame);
  else s.storeWriters.set(source, new Set([frame]));
}

/** Instances made here live as long as the process: what their constructors set up does, too. */
export function noteLasting(s: Solver, frame: Frame, cls: Parameters<Solver['lasting']['add']>[0]): void {
  if (s.lasting.has(cls) || !lasts(s, frame)) return;
  s.lasting.add(cls);
  for (const fn of cls.module.functions)
    if (fn.facts.cls === cls.facts.index) for (const made of s.framesOf.get(fn) ?? []) if (made.runs > 0) s.enqueue(made);
}
