/** What an expression denotes. Everything that runs on the way is recorded in the frame. */

import type { Expr } from '../facts/facts.js';
import { evaluateCall } from './call-expressions.js';
import { positional } from './call-site.js';
import { callFunction, callMember } from './calls.js';
import { attribute, createClass, findMember, membersOf, methodValue } from './classes.js';
import { convert } from './protocols.js';
import { importValues } from './dynamic-imports.js';
import { dataElement, dataIn, dataMember, growsWith, reshape, reshaped } from './data.js';
import { joinPaths, markFlow, variableValues } from './flow.js';
import type { Frame } from './frame.js';
import { exportsObject } from './imports.js';
import { nativeMember } from './library-members.js';
import { awaitValues, elementsOf, itemOf, iterate } from './iteration.js';
import { lazily } from './lazy.js';
import { everything, listValues, objectValue, sliceValues, templateValues } from './literals.js';
import { eachLoop, noteContains, noteRepetition, within } from './looping.js';
import { keyName, knownKeys } from './keys.js';
import { readKey, readMember } from './members.js';
import { leave, narrow, narrowed } from './narrowing.js';
import { isSetUpAssignment, isSetUpFallback } from './once.js';
import { deleteTarget } from './deleting.js';
import { askTruth, binaryOperator } from './operators.js';
import { membersNamedLike } from './named-by-pattern.js';
import { declaredNames } from './named-by-type.js';
import { outcome } from './outcome.js';
import { bindPattern } from './patterns.js';
import { isPython } from './program.js';
import { letsLoopGoOn, noteYield, pauseAt } from './pauses.js';
import { regexValue } from './regexes.js';
import { environmentFor, frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { nameOf, placeOf } from './statements.js';
import { superValues } from './super.js';
import { isBounded, noteSize } from './size-tests.js';
import { typeOf } from './type-arguments.js';
import { genericValues, typeValues } from './types.js';
import { type DataValue, isKnown, type NativeValue, NONE, NULL, union, type Value, type Values } from './value.js';

export function evaluate(s: Solver, frame: Frame, expr: Expr): Values {
  switch (expr.kind) {
    case 'var': {
      const owner = frameOf(frame, expr.fn);
      if (!owner) return NONE;
      const values = variableValues(s, frame, owner, expr.name);
      return narrowed(
        s,
        frame,
        expr,
        values.length === 0 && owner.fn.facts.kind === 'class' ? methodsNamed(s, frame, owner, expr.name) : values,
      );
    }
    case 'global':
      return globalValues(s, frame, expr.name);
    case 'this':
      return thisValues(s, frame, expr.fn);
    case 'super': {
      if (isPython(frame.fn.module)) s.onLibraryCall?.(frame, s.values.symbol('python', 'builtins', 'super', null));
      const method = frameOf(frame, expr.fn);
      const cls = frame.fn.module.classes[expr.cls];
      return cls && method ? superValues(s, frame, cls, method) : NONE;
    }
    case 'literal':
      return typeof expr.value === 'string'
        ? expr.value.length < 500
          ? [s.values.string(expr.value)]
          : NONE
        : typeof expr.value === 'number'
          ? [s.values.number(expr.value)]
          : typeof expr.value === 'boolean'
            ? [s.values.boolean(expr.value)]
            : NULL;
    case 'constant':
      return NONE;
    case 'regex':
      return [regexValue(s, frame.fn.module.file.facts.language, expr.pattern, expr.flags)];
    case 'template':
      return templateValues(s, frame, expr);
    case 'member': {
      let out: Values = NONE;
      const place = { at: expr.at, end: expr.end, name: nameOf(expr) };
      for (const object of evaluate(s, frame, expr.object)) out = union(out, readMember(s, frame, object, expr.name, place));
      return narrowed(s, frame, expr, out);
    }
    case 'index':
      return indexValues(s, frame, expr);
    case 'slice':
      return sliceValues(s, frame, expr);
    case 'call':
      return evaluateCall(s, frame, expr, false);
    case 'await':
      return awaited(s, frame, expr.value);
    case 'yield': {
      const values = expr.value ? evaluate(s, frame, expr.value) : NONE;
      noteYield(s, frame, expr.at, expr.end);
      s.write(frame.yielded, expr.delegate && expr.value ? iterate(s, frame, values, placeOf(expr.value), false) : values);
      return NONE;
    }
    case 'function': {
      const node = frame.fn.module.functions[expr.fn];
      return node ? [s.values.fn(node, environmentFor(frame, node.facts.parent))] : NONE;
    }
    case 'class': {
      const cls = createClass(s, frame, expr.cls);
      return cls ? [cls] : NONE;
    }
    case 'list':
      return listValues(s, frame, expr);
    case 'object':
      return [objectValue(s, frame, expr.props, expr.at)];
    case 'conditional': {
      askTruth(s, frame, evaluate(s, frame, expr.test), placeOf(expr.test));
      const known = outcome(s, frame, expr.test);
      if (known !== null) return evaluate(s, frame, known ? expr.then : expr.else);
      const depth = s.narrowings.length;
      narrow(s, frame, expr.test, true);
      const then = evaluate(s, frame, expr.then);
      leave(s, depth);
      narrow(s, frame, expr.test, false);
      const other = evaluate(s, frame, expr.else);
      leave(s, depth);
      return union(then, other);
    }
    case 'logical': {
      const left = evaluate(s, frame, expr.left);
      if (expr.op !== '??') askTruth(s, frame, left, placeOf(expr.left));
      const depth = s.narrowings.length;
      if (expr.op !== '??') narrow(s, frame, expr.left, expr.op === '&&');
      const setsUpOnce = isSetUpFallback(s, frame, expr);
      if (setsUpOnce) frame.once++;
      const right = evaluate(s, frame, expr.right);
      if (setsUpOnce) frame.once--;
      leave(s, depth);
      return expr.op === '&&' ? right : union(left, right);
    }
    case 'binary': {
      const place = { ...placeOf(expr), at: expr.at, end: expr.end };
      const left = evaluate(s, frame, expr.left);
      const right = evaluate(s, frame, expr.right);
      if ((expr.op === 'in' || expr.op === 'not in') && isPython(frame.fn.module) && !isBounded(s, frame, expr.right))
        noteContains(s, frame, right, place);
      if (expr.op === '**' || expr.op === '*') noteRepetition(s, frame, expr, left, right);
      return binaryOperator(s, frame, expr.op, left, right, place);
    }
    case 'unary': {
      if (expr.op === 'delete') {
        deleteTarget(s, frame, expr.value);
        return NONE;
      }
      const values = evaluate(s, frame, expr.value);
      if (expr.op === '!') askTruth(s, frame, values, placeOf(expr.value));
      const dunder = frame.fn.module.file.facts.language === 'python' ? UNARY.get(expr.op) : undefined;
      if (dunder !== undefined) for (const value of values) callMember(s, frame, value, dunder, positional(), placeOf(expr));
      if ((expr.op === '+' || expr.op === '-') && frame.fn.module.file.facts.language === 'javascript')
        for (const value of values) convert(s, frame, value, 'valueOf', placeOf(expr));
      if (expr.op === '-') return values.flatMap((value) => (value.kind === 'number' ? [s.values.number(-value.value)] : []));
      return expr.op === '+' ? reshaped(s, dataIn(values), 'number') : expr.op === '++' || expr.op === '--' ? dataIn(values) : NONE;
    }
    case 'assign': {
      const setsUpOnce = isSetUpAssignment(s, frame, expr.op, expr.target);
      if (setsUpOnce) frame.once++;
      const values = evaluate(s, frame, expr.value);
      if (setsUpOnce) frame.once--;
      const mark = markFlow(s);
      bindPattern(s, frame, expr.target, values, '');
      // It may stand where it does not always run: `ready and (x := f())`.
      joinPaths(s, mark);
      if (expr.op === undefined) noteSize(s, frame, expr.target, values);
      if (expr.op === undefined || expr.target.kind !== 'var') return values;
      return union(values, evaluate(s, frame, { kind: 'var', fn: expr.target.fn, name: expr.target.name, at: expr.at }));
    }
    case 'sequence': {
      let out: Values = NONE;
      for (const item of expr.items) out = evaluate(s, frame, item);
      return out;
    }
    case 'spread':
      return iterate(s, frame, evaluate(s, frame, expr.value), placeOf(expr.value), false);
    case 'import':
      return importValues(s, frame, expr);
    case 'exports':
      return union(s.read(frame, s.field(`exports:${frame.fn.module.file.path}`, '=')), [exportsObject(s, frame.fn.module)]);
    case 'meta':
      return metaValues(s, frame, expr.name);
    case 'comprehension': {
      if (expr.form === 'generator') return [generatorExpression(s, frame, expr)];
      const depth = s.narrowings.length;
      const mark = markFlow(s);
      const { element, extent } = comprehend(s, frame, expr, 0);
      leave(s, depth);
      joinPaths(s, mark);
      const object = s.values.object(
        frame.fn.module.file.facts.language,
        expr.form === 'dict' ? 'object' : 'list',
        `${frame.id}:${expr.at}`,
      );
      s.write(s.field(object, '*'), element);
      // Sets look up what they are asked for.
      growsWith(s, [object], expr.form === 'set' ? extent.map((each) => reshape(s, each, 'table')) : extent);
      return [object];
    }
    case 'jsx':
      return jsxValues(s, frame, expr);
    case 'typed': {
      const values = evaluate(s, frame, expr.value);
      return expr.form === 'as' && !isKnown(values) ? union(values, typeValues(s, frame, expr.type)) : values;
    }
    case 'other': {
      for (const part of expr.parts) evaluate(s, frame, part);
      return NONE;
    }
    default: {
      const never: never = expr;
      return never;
    }
  }
}

/** Python: methods are names in the body of their class, as plain functions. */
function methodsNamed(s: Solver, frame: Frame, body: Frame, name: string): Values {
  const cls = body.self;
  if (cls?.kind !== 'class') return NONE;
  return (membersOf(cls.cls).get(name) ?? []).flatMap((member) => {
    const decorated = s.read(frame, attribute(s, cls, name));
    const method = member.kind === 'method' && decorated.length === 0 ? methodValue(s, cls, member.fn, null) : null;
    return method ? [method] : [...decorated];
  });
}

type Comprehension = Extract<Expr, { kind: 'comprehension' }>;

/** Each clause is a loop in the one before. */
function comprehend(
  s: Solver,
  frame: Frame,
  expr: Comprehension,
  index: number,
  /** What the clause goes through, where it has been computed already. */
  source?: Values,
): { readonly element: Values; readonly extent: readonly DataValue[] } {
  const clause = expr.clauses[index];
  if (!clause) {
    if (expr.key) evaluate(s, frame, expr.key);
    return { element: evaluate(s, frame, expr.element), extent: [] };
  }
  const values = source ?? evaluate(s, frame, clause.iterable);
  const loop = eachLoop(s, frame, expr, 'comprehension', clause.iterable, values);
  return within(frame, { ...loop, at: placeOf(clause.iterable).at }, () => {
    bindPattern(s, frame, clause.target, iterate(s, frame, values, placeOf(clause.iterable), clause.async), '');
    for (const test of clause.tests) {
      evaluate(s, frame, test);
      narrow(s, frame, test, true);
    }
    const inner = comprehend(s, frame, expr, index + 1);
    return { element: inner.element, extent: [...loop.extent, ...inner.extent] };
  });
}

/** `(f(x) for x in xs)`: only `xs` is computed where it stands. */
function generatorExpression(s: Solver, frame: Frame, expr: Comprehension): Value {
  const [first] = expr.clauses;
  const source = first ? evaluate(s, frame, first.iterable) : NONE;
  const async = expr.clauses.some((clause) => clause.async);
  return lazily(s, frame, placeOf(expr), async, source, (where) => {
    const depth = s.narrowings.length;
    const mark = markFlow(s);
    const items = comprehend(s, where, expr, 0, source);
    leave(s, depth);
    joinPaths(s, mark);
    return items;
  });
}

function awaited(s: Solver, frame: Frame, value: Expr): Values {
  const values = value.kind === 'call' ? evaluateCall(s, frame, value, true) : evaluate(s, frame, value);
  pauseAt(frame, placeOf(value), letsLoopGoOn(frame, value));
  return awaitValues(s, frame, values, placeOf(value));
}

/** Names that exist in browsers and not in Node (`navigator` does, since 21). */
const BROWSER_GLOBALS = new Set([
  'document',
  'window',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
  'requestAnimationFrame',
  'XMLHttpRequest',
  'IntersectionObserver',
  'matchMedia',
  'alert',
  'FileReader',
  'Image',
  'HTMLInputElement',
  'HTMLImageElement',
  'HTMLCanvasElement',
  'MutationObserver',
  'ResizeObserver',
  'getComputedStyle',
  'createImageBitmap',
  'OffscreenCanvas',
  'AudioContext',
  'indexedDB',
  'customElements',
]);

function globalValues(s: Solver, frame: Frame, name: string): Values {
  const { language } = frame.fn.module.file.facts;
  if (language === 'javascript' && BROWSER_GLOBALS.has(name)) s.browserFiles.add(frame.fn.module.file.path);
  const stored = s.read(frame, s.field(`global:${language}`, name));
  if (language === 'javascript' && (name === 'global' || name === 'globalThis')) return [s.values.object(language, 'object', 'global')];
  const fromObject = language === 'javascript' ? s.read(frame, s.field(s.values.object(language, 'object', 'global'), name)) : NONE;
  const own = union(stored, fromObject);
  if (own.length > 0) return own;
  const module = language === 'python' ? 'builtins' : 'globals';
  const model = s.catalog.exported(language, module, name);
  if (model?.is !== undefined) return readMember(s, frame, s.values.symbol(language, module, '', null), name, { at: 0, end: 0, name });
  if (model) return [s.values.symbol(language, module, name, model)];
  if (language === 'python') {
    // `from m import *` binds names that only m knows.
    const top = s.moduleFrame(frame.fn.module);
    for (const source of top ? s.read(frame, top.exported('*')) : NONE) {
      const found = readMember(s, frame, source, name, { at: 0, end: 0, name }).filter(
        (value) => value.kind !== 'symbol' || value.model !== null,
      );
      if (found.length > 0) return found;
    }
  }
  return NONE;
}

function thisValues(s: Solver, frame: Frame, fn: number): Values {
  const owner = frameOf(frame, fn);
  if (owner?.self) return [owner.self];
  // A method nobody has called with a receiver yet: any instance of its class.
  if (owner && owner.fn.facts.cls >= 0 && owner.env) {
    const cls = owner.fn.module.classes[owner.fn.facts.cls];
    const known = cls && s.classOfBody.get(`${cls.id}|${owner.env.id}`);
    return cls ? [s.values.instance(known ?? s.values.cls(cls, owner.env))] : NONE;
  }
  return fn === 0 && frame.fn.module.file.facts.moduleKind === 'cjs' ? [exportsObject(s, frame.fn.module)] : NONE;
}

/** `sorted((low, n, high))[1]`, `[low, n, high].sort(…)[1]`: the three. */
function middleOfThree({ object, key }: Extract<Expr, { kind: 'index' }>): readonly Expr[] | null {
  if (key.kind !== 'literal' || key.value !== 1 || object.kind !== 'call') return null;
  const { callee, args } = object;
  const list =
    callee.kind === 'global' && callee.name === 'sorted'
      ? args[0]?.value
      : callee.kind === 'member' && (callee.name === 'sort' || callee.name === 'toSorted')
        ? callee.object
        : undefined;
  return list?.kind === 'list' && list.items.length === 3 && list.items.every((item) => item.kind !== 'spread') ? list.items : null;
}

function indexValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'index' }>): Values {
  const objects = evaluate(s, frame, expr.object);
  const middle = middleOfThree(expr);
  // Two others limit it from both sides.
  if (middle && middle.filter((each) => dataIn(evaluate(s, frame, each)).length > 0).length < 2) return NONE;
  const python = frame.fn.module.file.facts.language === 'python';
  const place = placeOf(expr);
  if (python && objects.some((value) => value.kind === 'symbol')) {
    const types = expr.key.kind === 'list' ? expr.key.items.map(typeOf) : [typeOf(expr.key)];
    const metadata =
      expr.key.kind === 'list'
        ? expr.key.items.slice(1).flatMap((item) => [...evaluate(s, frame, item)].filter((value) => value.kind === 'native'))
        : NONE;
    return union(genericValues(s, frame, expr.object, types), metadata);
  }
  const found = evaluate(s, frame, expr.key);
  // Of what comes from outside the declared type says more.
  const keys = python || isKnown(found) ? found : union(declaredNames(s, frame, expr.key), found);
  let out: Values = NONE;
  for (const object of objects) {
    if (object.kind === 'data') {
      const names = keys.flatMap((key) => (key.kind === 'string' ? [key.value] : []));
      out = names.reduce<Values>((all, name) => union(all, dataMember(s, object, name, frame.fn.module.file.facts.language)), out);
      if (names.length === 0) out = union(out, dataElement(s, object));
      continue;
    }
    if (python && object.kind === 'class') {
      const found = callMember(s, frame, object, '__getitem__', positional(keys), place);
      out = union(out, found.length > 0 ? found : [object]);
      continue;
    }
    if (python && (object.kind === 'instance' || object.kind === 'native')) {
      out = union(out, callMember(s, frame, object, '__getitem__', positional(keys), place));
      // A dictionary asks `__missing__` for what it does not hold.
      out = union(out, callMember(s, frame, object, '__missing__', positional(keys), place));
      if (object.kind === 'native')
        // What is kept under a key that is known is found, or not there yet.
        out = union(out, knownKeys(keys).length > 0 && keepsByKey(s, object) ? NONE : elementsOf(s, frame, [object]));
      // A TypedDict's keys are its fields.
      else if (findMember(s, frame, object.cls, '__getitem__').length === 0)
        for (const key of keys) if (key.kind === 'string') out = union(out, readMember(s, frame, object, key.value, place));
      continue;
    }
    const known = python ? knownKeys(keys) : keys.filter((key) => key.kind === 'string' || key.kind === 'number');
    if (known.length === 0) {
      out = union(out, object.kind === 'object' ? everything(s, frame, object) : elementsOf(s, frame, [object]));
      out = union(out, membersNamedLike(s, frame, [object], expr.key, place));
      if (object.kind === 'native') out = union(out, nativeMember(s, frame, object.language, object.type, '@@any', object, place));
    }
    for (const key of known) {
      const name = keyName(key) ?? '*';
      out = union(out, key.kind === 'number' ? itemOf(s, frame, [object], key.value) : readKey(s, frame, object, name, { ...place, name }));
    }
  }
  return out;
}

const keepsByKey = (s: Solver, { language, type }: NativeValue): boolean => s.catalog.typeMember(language, type, '__getitem__') !== null;

function metaValues(s: Solver, frame: Frame, name: string): Values {
  const { path } = frame.fn.module.file;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  if (name === 'filename' || name === 'url') return [s.values.string(`/${path}`)];
  if (name === 'glob' || name === 'globEager')
    return [s.values.symbol('javascript', 'import.meta', name, s.catalog.exported('javascript', 'import.meta', name))];
  if (name === 'dirname') return [s.values.string(folder === '.' ? '/' : `/${folder}`)];
  return NONE;
}

function jsxValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'jsx' }>): Values {
  const targets = evaluate(s, frame, expr.tag);
  const props = objectValue(s, frame, expr.props, expr.at);
  for (const child of expr.children) evaluate(s, frame, child);
  const place = { at: expr.at, end: expr.end, name: nameOf(expr.tag) };
  for (const target of targets)
    if (target.kind === 'function')
      callFunction(
        s,
        frame,
        { key: `${frame.id}:${expr.at}`, frame, ...place, nameAt: expr.at, args: positional([props]), isNew: false, awaited: false },
        target,
        null,
        positional([props]),
        'here',
      );
  return NONE;
}

const UNARY: ReadonlyMap<string, string> = new Map([
  ['-', '__neg__'],
  ['+', '__pos__'],
  ['~', '__invert__'],
]);
