/**
 * What has been collected is multiplied in each turn: all combinations (`reduce((all, xs) => all.flatMap((a) => xs.map(…)), [[]])`)
 * and all subsets (`sets += [[*s, x] for s in sets]`) are exponential in what is gone through.
 */

import type { Expr, FunctionFacts, LoopStmt, Stmt } from '../../facts/facts.js';
import { someNode } from '../../facts/nodes.js';
import type { Frame, LoopSite } from '../frame.js';
import { pathOf } from '../narrowing.js';
import { placeOf, type Copy } from './accumulators.js';
import type { Work } from './work.js';

type Functions = readonly FunctionFacts[];

const isPath = (expr: Expr | null | undefined, path: string): boolean => expr !== null && expr !== undefined && pathOf(expr) === path;

const mentions = (node: unknown, paths: ReadonlySet<string>): boolean =>
  someNode(node, (each) => each.kind === 'var' && 'fn' in each && paths.has(`${each.fn}:${each.name}`));

/** The whole of it, or a copy: `all`, `list(all)`, `[...all]`, `all.slice()`. */
function isWhole(expr: Expr, path: string): boolean {
  if (isPath(expr, path)) return true;
  if (expr.kind === 'list') return expr.items.some((item) => item.kind === 'spread' && isWhole(item.value, path));
  if (expr.kind === 'slice') return isPath(expr.object, path) && expr.parts.every((part) => part === null);
  if (expr.kind !== 'call') return false;
  const { callee, args } = expr;
  const [only] = args;
  if (callee.kind === 'global' && (callee.name === 'list' || callee.name === 'tuple'))
    return only !== undefined && isWhole(only.value, path);
  return callee.kind === 'member' && ['slice', 'copy', 'values'].includes(callee.name) && args.length === 0 && isPath(callee.object, path);
}

/** As many items as it has, or more: `all.map(…)`, `[… for a in all]`. */
function givesAsMany(expr: Expr, path: string): boolean {
  if (isWhole(expr, path)) return true;
  if (expr.kind === 'spread') return givesAsMany(expr.value, path);
  if (expr.kind === 'comprehension')
    return expr.clauses.length > 0 && expr.clauses.some(({ iterable, tests }) => tests.length === 0 && isWhole(iterable, path));
  return expr.kind === 'call' && expr.callee.kind === 'member' && expr.callee.name === 'map' && isPath(expr.callee.object, path);
}

/** Both are put together: what was there, and once more as much. */
const doubled = (parts: readonly Expr[], path: string): boolean => parts.filter((part) => givesAsMany(part, path)).length > 1;

/** Several items for each of its own. */
function spreadsOut(expr: Expr, path: string, functions: Functions): boolean {
  if (expr.kind === 'comprehension') {
    const own = expr.clauses.find(({ iterable }) => isWhole(iterable, path));
    if (!own) return false;
    const parts = namesIn(own.target);
    return expr.clauses.some((clause) => clause !== own && !mentions(clause.iterable, parts));
  }
  if (expr.kind !== 'call' || expr.callee.kind !== 'member' || expr.callee.name !== 'flatMap' || !isPath(expr.callee.object, path))
    return false;
  const callback = expr.args[0]?.value;
  const facts = callback?.kind === 'function' ? functions[callback.fn] : undefined;
  if (!facts) return false;
  const parts = new Set(facts.params.flatMap(({ target }) => [...namesIn(target)]));
  return someNode(facts.body, (node) => {
    if (node.kind !== 'return' || !node.value) return false;
    const { value } = node;
    if (value.kind === 'list') return value.items.filter((item) => item.kind !== 'spread' && mentions(item, parts)).length > 1;
    if (value.kind === 'comprehension') return value.clauses.some(({ iterable }) => !mentions(iterable, parts));
    return value.kind === 'call' && value.callee.kind === 'member' && value.callee.name === 'map' && !mentions(value.callee.object, parts);
  });
}

function namesIn(pattern: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  someNode(pattern, (node) => {
    if (node.kind === 'var' && 'fn' in node) names.add(`${node.fn}:${node.name}`);
    return false;
  });
  return names;
}

function multiplies(expr: Expr, path: string, functions: Functions): boolean {
  if (spreadsOut(expr, path, functions)) return true;
  switch (expr.kind) {
    case 'binary':
      return expr.op === '+' && doubled([expr.left, expr.right], path);
    case 'list':
      return doubled(
        expr.items.filter((item) => item.kind === 'spread'),
        path,
      );
    case 'call':
      return (
        expr.callee.kind === 'member' &&
        expr.callee.name === 'concat' &&
        doubled([expr.callee.object, ...expr.args.map(({ value }) => value)], path)
      );
    case 'typed':
      return multiplies(expr.value, path, functions);
    default:
      return false;
  }
}

const ADDS_ONE = new Set(['push', 'append', 'add']);
const ADDS_MANY = new Set(['push', 'extend', 'unshift']);

/** Calls and assignments in the turns of a loop that make a variable several times as large. */
function multipliedIn(body: readonly Stmt[], functions: Functions): Copy | null {
  let found: Copy | null = null;
  for (const stmt of body) {
    if (stmt.kind === 'if') found ??= multipliedIn(stmt.then, functions) ?? multipliedIn(stmt.else, functions);
    else if (stmt.kind === 'assign') found ??= byAssignment(stmt, functions);
    else if (stmt.kind === 'expr') found ??= byCall(stmt.value);
    else if (stmt.kind === 'loop') found ??= byLoop(stmt, body);
  }
  return found;
}

function byAssignment({ target, value, op }: Extract<Stmt, { kind: 'assign' }>, functions: Functions): Copy | null {
  const path = target.kind === 'var' ? `${target.fn}:${target.name}` : null;
  if (path === null) return null;
  const grows = op === undefined ? multiplies(value, path, functions) : op === '+' && givesAsMany(value, path);
  return grows ? placeOf(value) : null;
}

/** `sets.push(...sets.map(…))`, `sets.extend([… for s in sets])`. */
function byCall(expr: Expr): Copy | null {
  if (expr.kind !== 'call' || expr.callee.kind !== 'member' || !ADDS_MANY.has(expr.callee.name)) return null;
  const path = pathOf(expr.callee.object);
  const [only] = expr.args;
  if (path === null || !only) return null;
  const spread = expr.callee.name === 'extend' || only.spread !== undefined || only.value.kind === 'spread';
  return spread && givesAsMany(only.value, path) ? placeOf(expr) : null;
}

/**
 * `for s in list(sets): sets.append([*s, x])`; or a list of its own that takes the place of the one that is gone through:
 * `for p in all: for x in xs: more.append([*p, x])`, then `all = more`.
 */
function byLoop(loop: LoopStmt, around: readonly Stmt[]): Copy | null {
  if (!loop.iterable || !loop.target) return null;
  const { iterable } = loop;
  const elements = namesIn(loop.target);
  const [over] = rootPaths(iterable);
  if (over === undefined || !isWhole(iterable, over)) return null;
  const replaced = around.flatMap((stmt) =>
    stmt.kind === 'assign' && stmt.op === undefined && stmt.target.kind === 'var' && `${stmt.target.fn}:${stmt.target.name}` === over
      ? (pathOf(stmt.value) ?? [])
      : [],
  );
  const isCopied = !isPath(iterable, over);
  if (isCopied && addsTo(loop.body, over) > 0) return { at: loop.at, end: loop.end };
  for (const made of replaced) {
    const startsWhole = around.some(
      (stmt) =>
        stmt.kind === 'assign' &&
        stmt.target.kind === 'var' &&
        `${stmt.target.fn}:${stmt.target.name}` === made &&
        isWhole(stmt.value, over),
    );
    const inner = loop.body.find(
      (stmt) => stmt.kind === 'loop' && stmt.iterable && !mentions(stmt.iterable, elements) && addsTo(stmt.body, made) > 0,
    );
    if (inner || addsTo(loop.body, made) > (startsWhole ? 0 : 1)) return { at: loop.at, end: loop.end };
  }
  return null;
}

function rootPaths(expr: Expr): readonly string[] {
  const paths: string[] = [];
  someNode(expr, (node) => {
    if (node.kind === 'var' && 'at' in node) paths.push(`${node.fn}:${node.name}`);
    return false;
  });
  return paths;
}

/** How often a block adds an item, whatever happens. */
const addsTo = (body: readonly Stmt[], path: string): number =>
  body.filter(
    (stmt) =>
      stmt.kind === 'expr' &&
      stmt.value.kind === 'call' &&
      stmt.value.callee.kind === 'member' &&
      ADDS_ONE.has(stmt.value.callee.name) &&
      isPath(stmt.value.callee.object, path),
  ).length;

const known = new WeakMap<FunctionFacts, ReadonlyMap<number, LoopStmt>>();

/** The loops of a function's own text. */
function loopsOf(facts: FunctionFacts): ReadonlyMap<number, LoopStmt> {
  const before = known.get(facts);
  if (before) return before;
  const loops = new Map<number, LoopStmt>();
  someNode(facts.body, (node) => {
    if (node.kind === 'loop') loops.set(node.at, node);
    return false;
  });
  known.set(facts, loops);
  return loops;
}

/** Where a loop multiplies what it has collected, if it does. */
export function multipliedInTurns(work: Work, frame: Frame, loop: LoopSite): Copy | null {
  const { functions } = frame.fn.module.file.facts;
  if (loop.form === 'statement') {
    const stmt = loopsOf(frame.fn.facts).get(loop.at);
    return stmt ? multipliedIn(stmt.body, functions) : null;
  }
  if (loop.form !== 'call') return null;
  const reduces = /(?:^|\.)reduce(?:Right)?$/.test(loop.name);
  for (const edge of work.calls(frame, loop)) {
    if (edge.loop !== loop || edge.at !== loop.at) continue;
    const { facts, module } = edge.to.fn;
    const copy = reduces ? reducedBy(facts, module.file.facts.functions) : multipliedIn(facts.body, module.file.facts.functions);
    if (copy) return copy;
  }
  return null;
}

function reducedBy(facts: FunctionFacts, functions: Functions): Copy | null {
  const first = facts.params[0]?.target;
  if (first?.kind !== 'var') return null;
  let found: Copy | null = null;
  someNode(facts.body, (node) => {
    if (node.kind !== 'return' || !node.value || !multiplies(node.value, `${first.fn}:${first.name}`, functions)) return false;
    found = placeOf(node.value);
    return true;
  });
  return found;
}
