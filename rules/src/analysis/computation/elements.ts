/**
 * What belongs to the element that a loop is at: `for (const order of orders) for (const line of order.lines)` goes through each
 * line once, however orders and lines are called. Read off the text: a loop over something that is reached from the variable of
 * the loop around it goes through a part.
 */

import type { CallExpr, Expr, FunctionFacts, LoopStmt, Pattern, Stmt } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import type { Edge, Frame, LoopSite } from '../frame.js';
import { pathOf } from '../narrowing.js';
import type { Work } from './work.js';

/** Calls below a loop are followed this deep. */
const MAX_DEPTH = 3;

type Names = ReadonlySet<string>;

interface WrittenLoop {
  readonly target?: Pattern;
  readonly over: Expr | null;
  /** It can end before its last turn. */
  readonly exits: boolean;
}

interface Nodes {
  readonly loops: ReadonlyMap<number, WrittenLoop>;
  readonly calls: ReadonlyMap<number, readonly CallExpr[]>;
  readonly searches: ReadonlyMap<number, { readonly left: Expr; readonly right: Expr }>;
  /** What only dictionaries are asked: by the key that is searched, or by their methods. */
  readonly dictionaries: ReadonlySet<string>;
  readonly assignments: readonly { readonly target: Pattern; readonly value: Expr; readonly adds: boolean }[];
}

const known = new WeakMap<FunctionFacts, Nodes>();

/** The calls at a place in the own text of a function. */
export const callsAt = (facts: FunctionFacts, at: number, end: number): readonly CallExpr[] =>
  (nodesOf(facts).calls.get(at) ?? []).filter((call) => call.end === end);

/** Loops, calls and assignments in the own text of a function. */
function nodesOf(facts: FunctionFacts): Nodes {
  const before = known.get(facts);
  if (before) return before;
  const loops = new Map<number, WrittenLoop>();
  const dictionaries = new Set<string>();
  const calls = new Map<number, CallExpr[]>();
  const searches = new Map<number, { left: Expr; right: Expr }>();
  const assignments: { target: Pattern; value: Expr; adds: boolean }[] = [];
  someNode(facts.body, (node) => {
    if (node.kind === 'loop') noteLoop(loops, node);
    else if (node.kind === 'comprehension')
      for (const { target, iterable } of node.clauses)
        loops.set('at' in iterable ? iterable.at : -1, { target, over: iterable, exits: false });
    else if (node.kind === 'call') {
      calls.set(node.at, [...(calls.get(node.at) ?? []), node]);
      const { callee } = node;
      if (callee.kind === 'member' && DICTIONARY_METHODS.has(callee.name)) dictionaries.add(pathOf(callee.object) ?? '');
    } else if (node.kind === 'index') dictionaries.add(`${pathOf(node.object) ?? ''}[${pathOf(node.key) ?? ''}]`);
    else if (node.kind === 'binary' && (node.op === 'in' || node.op === 'not in')) searches.set(node.at, node);
    else if (node.kind === 'assign') assignments.push({ target: node.target, value: node.value, adds: node.op !== undefined });
    return false;
  });
  const found = { loops, calls, searches, assignments, dictionaries };
  known.set(facts, found);
  return found;
}

const DICTIONARY_METHODS = new Set(['items', 'keys', 'values', 'get', 'setdefault', 'update']);

/** Does something in the loop leave it? What leaves a loop inside it does not. */
const leaves = (body: readonly Stmt[], isInner = false): boolean =>
  body.some((stmt) => {
    switch (stmt.kind) {
      case 'return':
        return true;
      case 'jump':
        return stmt.how === 'break' && !isInner;
      case 'if':
        return leaves(stmt.then, isInner) || leaves(stmt.else, isInner);
      case 'loop':
        return leaves(stmt.body, true);
      case 'try':
        return [stmt.body, ...stmt.handlers.map((each) => each.body), stmt.else, stmt.finally].some((each) => leaves(each, isInner));
      case 'with':
        return leaves(stmt.body, isInner);
      default:
        return false;
    }
  });

function noteLoop(loops: Map<number, WrittenLoop>, { at, target, iterable, test, body }: LoopStmt): void {
  const limit = test?.kind === 'binary' ? (test.op.startsWith('<') || test.op.startsWith('!') ? test.right : test.left) : null;
  loops.set(at, { ...(target && { target }), over: iterable ?? limit, exits: leaves(body) });
}

const PASSING = new Set(
  'list set tuple sorted reversed enumerate iter dict len keys values entries from deepcopy copy items parse loads'.split(' '),
);

/**
 * The variables that something is reached from: `order.lines.slice(1)` from `order`, `linesOf[order.id]` from `linesOf` and, since
 * each key is asked for once, from `order`.
 */
function rootsOf(expr: Expr): readonly string[] {
  switch (expr.kind) {
    case 'var':
      return [`${expr.fn}:${expr.name}`];
    case 'this':
      return [`${expr.fn}:this`];
    case 'index':
      return [...rootsOf(expr.object), ...rootsOf(expr.key)];
    case 'member':
    case 'slice':
      return rootsOf(expr.object);
    case 'await':
    case 'typed':
    case 'spread':
      return rootsOf(expr.value);
    case 'logical':
      return rootsOf(expr.left);
    case 'conditional': {
      const [then, other] = [rootsOf(expr.then), rootsOf(expr.else)];
      return expr.else.kind === 'literal' ? then : expr.then.kind === 'literal' ? other : then.filter((each) => other.includes(each));
    }
    case 'call': {
      const { callee, args } = expr;
      const name = callee.kind === 'member' || callee.kind === 'global' || callee.kind === 'var' ? callee.name : '';
      const first = args[0]?.value;
      const isPlain = callee.kind !== 'member' || callee.object.kind === 'global' || PASSING.has(name);
      if (isPlain && PASSING.has(name.replace(/\$\d+$/, '')) && first) return rootsOf(first);
      // What a function makes of one value belongs to it.
      if (callee.kind === 'var' && first && args.length === 1) return rootsOf(first);
      if (callee.kind !== 'member') return [];
      return name === 'get' && first ? [...rootsOf(callee.object), ...rootsOf(first)] : rootsOf(callee.object);
    }
    default:
      return [];
  }
}

const isFrom = (expr: Expr, names: Names): boolean => rootsOf(expr).some((root) => names.has(root));

function boundBy(pattern: Pattern): readonly string[] {
  switch (pattern.kind) {
    case 'var':
      return [`${pattern.fn}:${pattern.name}`];
    case 'list':
      return [...pattern.items, pattern.rest].flatMap((each) => (each ? boundBy(each) : []));
    case 'object':
      return [...pattern.props.map((each) => each.target), ...(pattern.rest ? [pattern.rest] : [])].flatMap(boundBy);
    case 'default':
      return boundBy(pattern.target);
    default:
      return [];
  }
}

/** With the variables that hold nothing but parts of those. */
function withParts(facts: FunctionFacts, names: Names): Names {
  const { assignments, loops } = nodesOf(facts);
  const all = new Set(names);
  const others = new Set<string>();
  for (const { target, value, adds } of assignments) {
    if (adds || !isFrom(value, all)) for (const name of boundBy(target)) others.add(name);
    else for (const name of boundBy(target)) all.add(name);
  }
  for (const name of others) if (!names.has(name)) all.delete(name);
  for (const { target, over } of loops.values()) {
    if (over && isFrom(over, all) && target) for (const name of boundBy(target)) all.add(name);
  }
  return all;
}

/** The element is the first argument of a callback; a reducer is given what it has made so far before it. */
function elementParameter(name: string): number {
  return /(?:^|\.)reduce(?:Right)?$/.test(name) ? 1 : 0;
}

function elementNames(frame: Frame, loop: LoopSite): Names {
  const target = nodesOf(frame.fn.facts).loops.get(loop.at)?.target;
  return withParts(frame.fn.facts, new Set(target ? boundBy(target) : []));
}

/** What the names are in a callee: its parameters that are given parts. */
function namesIn(frame: Frame, edge: Edge, loop: LoopSite, names: Names): Names {
  const { facts } = edge.to.fn;
  const paramNames = (i: number): readonly string[] => {
    const param = facts.params[i];
    return param ? boundBy(param.target) : [];
  };
  if (edge.loop === loop && loop.form !== 'statement' && edge.at === loop.at)
    return withParts(facts, new Set([...names, ...paramNames(elementParameter(loop.name))]));
  const own = new Set(names);
  for (const call of nodesOf(frame.fn.facts).calls.get(edge.at) ?? []) {
    if (call.end !== edge.end) continue;
    const receives = edge.to.fn.module.file.facts.language === 'python' && edge.to.self !== null ? 1 : 0;
    // A method of the element goes through what it holds.
    if (call.callee.kind === 'member' && isFrom(call.callee.object, names))
      for (const each of [`${facts.index}:this`, ...(receives > 0 ? paramNames(0) : [])]) own.add(each);
    call.args.forEach(({ value, name }, i) => {
      if (!isFrom(value, names)) return;
      const index = name === undefined ? i + receives : facts.params.findIndex((param) => param.name === name);
      for (const each of paramNames(index)) own.add(each);
    });
  }
  return withParts(facts, own);
}

/** Loops that run in each turn of a loop and go through what belongs to its element. */
export function loopsOverParts(work: Work, frame: Frame, loop: LoopSite): (inner: Frame, at: LoopSite) => boolean {
  const reached = new Map<Frame, Names[]>();
  const visit = (from: Frame, names: Names, within: LoopSite | null, depth: number): void => {
    reached.set(from, [...(reached.get(from) ?? []), names]);
    if (depth >= MAX_DEPTH) return;
    for (const edge of work.calls(from, within))
      if ((reached.get(edge.to)?.length ?? 0) < 3) visit(edge.to, namesIn(from, edge, loop, names), null, depth + 1);
  };
  visit(frame, elementNames(frame, loop), loop, 0);
  return (inner, at) => {
    const over = iteratedBy(inner.fn.facts, at);
    return over !== null && (reached.get(inner)?.every((names) => isFrom(over, names)) ?? false);
  };
}

/** What a loop goes through, as it is written. */
export function iteratedBy(facts: FunctionFacts, loop: LoopSite): Expr | null {
  const nodes = nodesOf(facts);
  if (loop.name === 'in') return nodes.searches.get(loop.at)?.right ?? null;
  const written = nodes.loops.get(loop.at);
  if (written) return written.over;
  const call = nodes.calls.get(loop.at)?.find((each) => each.end === loop.end);
  if (!call) return null;
  return call.callee.kind === 'member' && call.callee.object.kind !== 'global' && !isModuleName(call.callee.object)
    ? call.callee.object
    : (call.args[0]?.value ?? null);
}

const isModuleName = (expr: Expr): boolean =>
  expr.kind === 'var' && expr.fn === 0 && /^(?:itertools|re|copy|json|functools|_|lodash)$/.test(expr.name);

/** Searching for a constant text, in each turn of a loop: of one collection that would be done once, so it is a text or a part. */
export function searchesConstant(facts: FunctionFacts, loop: LoopSite): boolean {
  const search = loop.name === 'in' ? nodesOf(facts).searches.get(loop.at) : undefined;
  if (search) return isConstantText(search.left);
  const call = nodesOf(facts)
    .calls.get(loop.at)
    ?.find((each) => each.end === loop.end);
  const [only, ...more] = call?.args ?? [];
  return only !== undefined && more.length === 0 && isConstantText(only.value);
}

/** `key in table`, where the function asks the same for `table[key]` or for its items: a dictionary answers at once. */
export function looksUp(facts: FunctionFacts, loop: LoopSite): boolean {
  const { searches, dictionaries } = nodesOf(facts);
  const search = loop.name === 'in' ? searches.get(loop.at) : undefined;
  const table = search && pathOf(search.right);
  if (!search || table === null || table === undefined) return false;
  return dictionaries.has(table) || dictionaries.has(`${table}[${pathOf(search.left) ?? '?'}]`);
}

/** Can the loop end before its last turn? */
export const endsEarly = (facts: FunctionFacts, loop: LoopSite): boolean => nodesOf(facts).loops.get(loop.at)?.exits ?? false;

const isConstantText = (expr: Expr): boolean => expr.kind === 'literal' && typeof expr.value === 'string';
