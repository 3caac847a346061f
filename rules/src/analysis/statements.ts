/** Walking statements. Order and branches matter only for what a test says about a value; all branches run. */

import type { Expr, Stmt } from '../facts/facts.js';
import { applyDecorators, createClass } from './classes.js';
import { constantTurns } from './constant-turns.js';
import { evaluate } from './expressions.js';
import { asDeclared, ofDeclaredType } from './declared.js';
import { enterLoop, joinPaths, markFlow, noteUnknown } from './flow.js';
import type { Frame } from './frame.js';
import { importNames, reexport } from './imports.js';
import { awaitValues, enterContext, iterate } from './iteration.js';
import { eachLoop, testedLoop, within } from './looping.js';
import { waitsInTurns } from './stepping.js';
import { isKeptTest, leave, narrow } from './narrowing.js';
import { isSetUpAssignment, isSetUpGuard, noteSetUp, setsUp } from './once.js';
import { siteOf } from './members.js';
import { outcome } from './outcome.js';
import { bindPattern } from './patterns.js';
import { areListed, pauseAt } from './pauses.js';
import { isPython } from './program.js';
import { environmentFor, frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { narrowByChecks } from './schemas/check.js';
import { narrowByGuard } from './size-guards.js';
import { exits, narrowByAssertion, throws } from './assertions.js';
import { assignedSince, boundAfter, boundParts, cutBack, keepBounds, noteSize } from './size-tests.js';
import { noteEndless, servesIn } from './service-loops.js';
import { noteReplaced, targetName, withStore } from './stores.js';
import { namesOfType } from './named-by-type.js';
import { holdDeclared, typeValues } from './types.js';
import { isKnown, NONE, union, type Values } from './value.js';
import { NO_ARGUMENTS } from './call-site.js';
import { callValue } from './calls.js';
import { listProxies } from './proxies.js';
import { deleteTarget } from './deleting.js';
import { askTruth, binaryOperator } from './operators.js';

/** A block that may run or not; `runBlock` is for those that always do. */
export function executeBlock(s: Solver, frame: Frame, block: readonly Stmt[]): void {
  const mark = markFlow(s);
  runBlock(s, frame, block);
  joinPaths(s, mark);
}

function runBlock(s: Solver, frame: Frame, block: readonly Stmt[]): void {
  const depth = s.narrowings.length;
  const { once } = frame;
  let over = false;
  for (const stmt of block) {
    if (over && stmt.kind !== 'def' && stmt.kind !== 'class') continue;
    const since = s.narrowings.length;
    executeStatement(s, frame, stmt);
    // What follows a return never runs, but functions declared there exist.
    over ||= exits(frame, [stmt]);
    // `if (db) return db; db = open()`: the rest runs once.
    if (setsUp(s, frame, block, stmt)) frame.once++;
    const isOwn = block === frame.fn.facts.body;
    if (isOwn && (stmt.kind === 'assert' || (stmt.kind === 'expr' && stmt.value.kind !== 'assign')))
      keepBounds(s, frame, since, stmt, true);
    // `if isinstance(x, A): return …` says that x is no A from here on.
    if (stmt.kind === 'if') {
      if (exits(frame, stmt.then) && outcome(s, frame, stmt.test) === true) break;
      narrowBehind(s, frame, stmt, isOwn);
    }
  }
  frame.once = once;
  if (over) leave(s, depth);
  else goOn(s, depth);
}

/** What holds behind tests whose branches leave the function. */
function narrowBehind(s: Solver, frame: Frame, stmt: Extract<Stmt, { kind: 'if' }>, isOwn: boolean): void {
  const left = exits(frame, stmt.then) ? stmt.then : exits(frame, stmt.else) ? stmt.else : null;
  if (!left) return;
  const since = s.narrowings.length;
  narrow(s, frame, stmt.test, left === stmt.else);
  const last = left.at(-1);
  if (isOwn) keepBounds(s, frame, since, stmt, last !== undefined && throws(frame, last));
  const [next] = stmt.else;
  if (left === stmt.then && stmt.else.length === 1 && next?.kind === 'if') narrowBehind(s, frame, next, isOwn);
}

/** Leaves a block after which the function goes on: what it has assigned may be there. */
function goOn(s: Solver, depth: number): void {
  const assigned = assignedSince(s, depth);
  leave(s, depth);
  s.narrowings.push(...assigned);
}

/** `try: from .fast import f` of a module that is there: what handles its absence never runs. */
const importsSucceed = (s: Solver, frame: Frame, body: readonly Stmt[]): boolean =>
  body.length > 0 &&
  body.every((stmt) => stmt.kind === 'import' && s.index.resolve(frame.fn.module.file.path, stmt.specifier, stmt.level).kind === 'file');

const isTypeChecking = (test: Expr): boolean =>
  (test.kind === 'global' || test.kind === 'var' || test.kind === 'member') && test.name === 'TYPE_CHECKING';

/** `if (pool) pool.submit(f); else f()`: the direct call is for programs without the pool, and says nothing about the loop. */
function dropFallbacks(frame: Frame, first: number, second: number): void {
  const { edges } = frame;
  if (edges.length === second || second === first) return;
  const scheduled = (from: number, to: number): ReadonlySet<unknown> =>
    new Set(edges.slice(from, to).flatMap((edge) => (edge.how === 'pool' || edge.how === 'loop' ? [edge.to.fn] : [])));
  const inThen = scheduled(first, second);
  const inElse = scheduled(second, edges.length);
  edges.forEach((edge, i) => {
    const other = i < first ? null : i < second ? inElse : inThen;
    if (edge.how === 'here' && other?.has(edge.to.fn)) edges[i] = { ...edge, how: 'never' };
  });
}

/** Python: `raise E` makes an instance of the class. */
function raise(s: Solver, frame: Frame, value: Expr): void {
  const place = placeOf(value);
  const site = { ...siteOf(frame, place), args: NO_ARGUMENTS };
  for (const raised of evaluate(s, frame, value))
    if (raised.kind === 'class' && isPython(frame.fn.module)) callValue(s, frame, site, raised);
}

/** JavaScript: what an asynchronous function returns is awaited. */
function returned(s: Solver, frame: Frame, value: Expr): Values {
  const values = evaluate(s, frame, value);
  const { async, generator } = frame.fn.facts;
  return async && !generator && !isPython(frame.fn.module) ? awaitValues(s, frame, values, placeOf(value)) : values;
}

function executeStatement(s: Solver, frame: Frame, stmt: Stmt): void {
  switch (stmt.kind) {
    case 'expr':
      for (const value of evaluate(s, frame, stmt.value))
        if ((value.kind === 'coroutine' || value.kind === 'generator') && stmt.value.kind === 'call') s.dropped.add(value.frame);
      narrowByGuard(s, frame, stmt.value);
      narrowByAssertion(s, frame, stmt.value);
      narrowByChecks(s, frame, stmt.value);
      return;
    case 'assign': {
      const setsUpOnce = isSetUpAssignment(s, frame, stmt.op, stmt.target);
      if (setsUpOnce) frame.once++;
      let values = evaluate(s, frame, stmt.value);
      noteSetUp(s, frame, stmt.target, values);
      if (setsUpOnce) frame.once--;
      frame.place = placeOf(stmt.value);
      if (stmt.op !== undefined) {
        const before = patternValue(s, frame, stmt);
        values =
          stmt.op === '??' || stmt.op === '||' || stmt.op === '&&'
            ? values
            : binaryOperator(s, frame, stmt.op, before, values, placeOf(stmt.value), true);
      }
      if (stmt.op === undefined && stmt.target.kind !== 'list' && stmt.target.kind !== 'object')
        noteReplaced(s, frame, targetName(stmt.target), stmt.value, () => patternValue(s, frame, stmt));
      if (stmt.op === undefined) values = withStore(s, frame, targetName(stmt.target), stmt.value, values);
      if (stmt.type) values = asDeclared(s, ofDeclaredType(s, frame, stmt.type, values), stmt.type);
      if (stmt.type) holdDeclared(s, frame, values, stmt.type);
      if (stmt.type && !isKnown(values)) values = union(values, typeValues(s, frame, stmt.type));
      const mark = markFlow(s);
      bindPattern(s, frame, stmt.target, values, '');
      if (stmt.op !== undefined) joinPaths(s, mark);
      noteSize(s, frame, stmt.target, values);
      boundParts(s, stmt.target, stmt.value);
      narrowByChecks(s, frame, stmt.value);
      if (stmt.target.kind === 'var' && isKeptTest(stmt.value)) frameOf(frame, stmt.target.fn)?.tests.set(stmt.target.name, stmt.value);
      return;
    }
    case 'declare':
      bindPattern(s, frame, stmt.target, typeValues(s, frame, stmt.type), '');
      return;
    case 'return':
      if (stmt.value) s.write(frame.returned, ofDeclaredType(s, frame, frame.fn.facts.returnType, returned(s, frame, stmt.value)));
      return;
    case 'throw':
      if (stmt.value) raise(s, frame, stmt.value);
      return;
    case 'jump':
      return;
    case 'if': {
      if (isTypeChecking(stmt.test)) {
        for (const each of stmt.then) if (each.kind === 'import') importNames(s, frame, each);
        executeBlock(s, frame, stmt.else);
        return;
      }
      askTruth(s, frame, evaluate(s, frame, stmt.test), placeOf(stmt.test));
      const constant = outcome(s, frame, stmt.test);
      narrowByChecks(s, frame, stmt.test);
      const depth = s.narrowings.length;
      const first = frame.edges.length;
      if (constant !== false) {
        narrow(s, frame, stmt.test, true);
        const guard = isSetUpGuard(s, frame, stmt);
        if (guard) frame.once++;
        executeBlock(s, frame, stmt.then);
        if (guard) frame.once--;
        goOn(s, depth);
      }
      const second = frame.edges.length;
      const cut = stmt.else.length === 0 ? cutBack(stmt.then) : [];
      if (constant !== true) {
        narrow(s, frame, stmt.test, false);
        executeBlock(s, frame, stmt.else);
        goOn(s, depth);
      }
      dropFallbacks(frame, first, second);
      boundAfter(s, frame, stmt.test, cut);
      return;
    }
    case 'loop': {
      const mark = markFlow(s);
      runBlock(s, frame, stmt.init);
      const { iterable, target } = stmt;
      const values = iterable ? evaluate(s, frame, iterable) : NONE;
      if (stmt.async) noteEndless(s, frame, stmt, values);
      const loop = iterable ? eachLoop(s, frame, stmt, 'statement', iterable, values, stmt) : testedLoop(s, frame, stmt);
      // What a generator goes through is its own loop, not repeated by this one.
      if (iterable && stmt.form === 'keys') listProxies(s, frame, values, placeOf(iterable));
      const items = iterable && stmt.form !== 'keys' ? iterate(s, frame, values, placeOf(iterable), stmt.async) : NONE;
      const turns = constantTurns(s, frame, stmt, values);
      within(frame, { ...loop, waits: waitsInTurns(stmt) }, () => {
        for (const turn of turns ?? []) {
          if (target) bindPattern(s, frame, target, turn, '');
          executeBlock(s, frame, stmt.body);
        }
        if (turns) return;
        enterLoop(s);
        if (iterable && target) {
          bindPattern(s, frame, target, items, '');
          if (stmt.async) pauseAt(frame, placeOf(iterable), !areListed(frame, values));
        }
        const { test } = stmt;
        if (test) askTruth(s, frame, evaluate(s, frame, test), placeOf(test));
        const { once } = frame;
        // Around a loop that goes on and on, a function only sets up.
        if (servesIn(frame) === stmt) frame.once = 0;
        const depth = s.narrowings.length;
        // What the test says holds at the beginning of each turn.
        if (test && stmt.form !== 'do') narrow(s, frame, test, true);
        executeBlock(s, frame, stmt.body);
        goOn(s, depth);
        frame.once = once;
        if (stmt.update) evaluate(s, frame, stmt.update);
      });
      executeBlock(s, frame, stmt.else);
      joinPaths(s, mark);
      return;
    }
    case 'try': {
      const mark = markFlow(s);
      runBlock(s, frame, stmt.body);
      // Python's `else` runs where the body came to its end.
      runBlock(s, frame, stmt.else);
      joinPaths(s, mark);
      for (const handler of importsSucceed(s, frame, stmt.body) ? [] : stmt.handlers) {
        const caught = handler.types.reduce<Values>((all, type) => {
          evaluate(s, frame, type);
          return union(all, typeValues(s, frame, { kind: 'ref', name: type, args: [] }));
        }, NONE);
        if (handler.target) bindPattern(s, frame, handler.target, caught, '');
        // Of an exception of a library nothing is known; the next handler's variable often has the same name.
        if (handler.target?.kind === 'var' && caught.length === 0) noteUnknown(s, frame, handler.target.name);
        executeBlock(s, frame, handler.body);
      }
      executeBlock(s, frame, stmt.finally);
      return;
    }
    case 'with':
      for (const item of stmt.items) {
        const entered = enterContext(s, frame, evaluate(s, frame, item.value), placeOf(item.value), stmt.async, stmt.body);
        if (item.target) bindPattern(s, frame, item.target, entered, '');
      }
      runBlock(s, frame, stmt.body);
      return;
    case 'switch':
      evaluate(s, frame, stmt.value);
      {
        const mark = markFlow(s);
        let depth = s.narrowings.length;
        let leaves = true;
        for (const { tests, body } of stmt.cases) {
          for (const test of tests) evaluate(s, frame, test);
          const before = s.narrowings.length;
          const [only] = tests;
          if (only && tests.length === 1) narrow(s, frame, only, true);
          executeBlock(s, frame, body);
          leave(s, before);
          // What this case took is not left for the next ones, nor for what comes after it if it and those before leave the function.
          if (only && tests.length === 1) narrow(s, frame, only, false);
          leaves &&= exits(
            frame,
            body.filter((each) => each.kind !== 'jump'),
          );
          if (leaves) depth = s.narrowings.length;
        }
        leave(s, depth);
        joinPaths(s, mark);
      }
      return;
    case 'def': {
      const node = frame.fn.module.functions[stmt.fn];
      if (!node) return;
      // Python computes defaults once, where the function is defined.
      if (isPython(node.module)) for (const param of node.facts.params) if (param.default) evaluate(s, frame, param.default);
      const value = s.values.fn(node, environmentFor(frame, node.facts.parent));
      bindPattern(s, frame, stmt.target, applyDecorators(s, frame, node.facts.decorators, [value]), node.facts.name);
      return;
    }
    case 'class': {
      const value = createClass(s, frame, stmt.cls);
      if (value) {
        // Methods may name the class while its decorators run.
        const decorated = applyDecorators(s, frame, value.cls.facts.decorators, [value]);
        bindPattern(s, frame, stmt.target, decorated, value.cls.facts.name);
      }
      return;
    }
    case 'alias':
      bindPattern(s, frame, stmt.target, union(typeValues(s, frame, stmt.type), namesOfType(s, frame, stmt.type)), '');
      return;
    case 'import':
      importNames(s, frame, stmt);
      return;
    case 'export':
      s.write(frame.exported(stmt.name), evaluate(s, frame, stmt.value));
      return;
    case 'reexport':
      reexport(s, frame, stmt);
      return;
    case 'delete':
      deleteTarget(s, frame, stmt.target);
      return;
    case 'assert':
      evaluate(s, frame, stmt.test);
      narrow(s, frame, stmt.test, true);
      return;
    default: {
      const never: never = stmt;
      return never;
    }
  }
}

export function placeOf(expr: Expr): { at: number; end: number; name: string } {
  if (expr.kind === 'await') return placeOf(expr.value);
  if (expr.kind === 'typed') return placeOf(expr.value);
  const at = expr.at;
  const end = 'end' in expr ? expr.end : at + ('name' in expr ? expr.name.length : 1);
  return { at, end, name: nameOf(expr) };
}

/** How an expression is called in a chain. */
export function nameOf(expr: Expr): string {
  switch (expr.kind) {
    case 'var':
      return expr.name.replace(/\$\d+$/, '');
    case 'global':
      return expr.name;
    case 'member': {
      const base =
        expr.object.kind === 'var' || expr.object.kind === 'global'
          ? `${nameOf(expr.object)}.`
          : expr.object.kind === 'this'
            ? 'this.'
            : '';
      return base + expr.name;
    }
    case 'call':
      return nameOf(expr.callee);
    case 'await':
    case 'typed':
      return nameOf(expr.value);
    case 'this':
      return 'this';
    case 'super':
      return 'super';
    case 'index':
      return `${nameOf(expr.object)}[…]`;
    default:
      return '';
  }
}

function patternValue(s: Solver, frame: Frame, stmt: Extract<Stmt, { kind: 'assign' }>) {
  const { target } = stmt;
  if (target.kind === 'var') return evaluate(s, frame, { kind: 'var', fn: target.fn, name: target.name, at: 0 });
  if (target.kind === 'member')
    return evaluate(s, frame, {
      kind: 'member',
      object: target.object,
      name: target.name,
      at: target.at,
      end: target.at + target.name.length,
      nameAt: target.at,
    });
  return [];
}
