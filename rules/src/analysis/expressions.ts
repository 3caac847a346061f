/** What an expression denotes. Everything that runs on the way is recorded in the frame. */

import { posix } from 'node:path';
import type { Argument, CallExpr, Expr, ObjectProp } from '../facts/facts.js';
import { allArguments } from './binding.js';
import type { CallArguments, CallSite } from './call-site.js';
import { callFunction, callMember, callValue } from './calls.js';
import { createClass, findMember, methodValue } from './classes.js';
import type { Frame } from './frame.js';
import { exportsObject, moduleNamed, requiredValues } from './imports.js';
import { awaitValues, elementsOf, itemOf, iterate } from './iteration.js';
import { callUnknown } from './library-calls.js';
import { inherit, noteName, readKey, readMember } from './members.js';
import { narrow, leave, narrowed } from './narrowing.js';
import { isSetUpAssignment, isSetUpFallback } from './once.js';
import { outcome } from './outcome.js';
import { askTruth, binaryOperator } from './operators.js';
import { bindPattern } from './patterns.js';
import { environmentFor, frameOf } from './scope.js';
import type { Solver } from './solver.js';
import { nameOf, placeOf } from './statements.js';
import { genericValues, typeValues } from './types.js';
import { typeOf } from './type-arguments.js';
import { NONE, union, type Value, type Values } from './value.js';

/** Data literals can be huge; their elements after these say nothing new. */
const MAX_ITEMS = 400;

export function evaluate(s: Solver, frame: Frame, expr: Expr): Values {
  switch (expr.kind) {
    case 'var': {
      const owner = frameOf(frame, expr.fn);
      return owner ? narrowed(s, expr, s.read(frame, owner.variable(expr.name))) : NONE;
    }
    case 'global':
      return globalValues(s, frame, expr.name);
    case 'this':
      return thisValues(s, frame, expr.fn);
    case 'super': {
      const self = frameOf(frame, expr.fn);
      const receiver = self?.self;
      const cls = frame.fn.module.classes[expr.cls];
      if (!receiver || !cls) return NONE;
      for (const owner of ownersOf(s, frame, receiver)) if (owner.cls === cls) return [s.values.super(owner, receiver)];
      return NONE;
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
            : NONE;
    case 'constant':
    case 'regex':
      return NONE;
    case 'template':
      return templateValues(s, frame, expr);
    case 'member': {
      let out: Values = NONE;
      const place = { at: expr.at, end: expr.end, name: nameOf(expr) };
      for (const object of evaluate(s, frame, expr.object)) out = union(out, readMember(s, frame, object, expr.name, place));
      return narrowed(s, expr, out);
    }
    case 'index':
      return indexValues(s, frame, expr);
    case 'slice': {
      for (const part of expr.parts) if (part) evaluate(s, frame, part);
      return evaluate(s, frame, expr.object);
    }
    case 'call':
      return evaluateCall(s, frame, expr, false);
    case 'await':
      return awaitValues(
        s,
        frame,
        expr.value.kind === 'call' ? evaluateCall(s, frame, expr.value, true) : evaluate(s, frame, expr.value),
        placeOf(expr.value),
      );
    case 'yield': {
      const values = expr.value ? evaluate(s, frame, expr.value) : NONE;
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
      const setsUpOnce = isSetUpFallback(expr);
      if (setsUpOnce) frame.once++;
      const right = evaluate(s, frame, expr.right);
      if (setsUpOnce) frame.once--;
      leave(s, depth);
      return expr.op === '&&' ? right : union(left, right);
    }
    case 'binary':
      return binaryOperator(s, frame, expr.op, evaluate(s, frame, expr.left), evaluate(s, frame, expr.right), placeOf(expr));
    case 'unary': {
      const values = evaluate(s, frame, expr.value);
      if (expr.op === '!') askTruth(s, frame, values, placeOf(expr.value));
      const dunder = frame.fn.module.file.facts.language === 'python' ? UNARY.get(expr.op) : undefined;
      if (dunder !== undefined) for (const value of values) callMember(s, frame, value, dunder, args([]), placeOf(expr));
      if ((expr.op === '+' || expr.op === '-') && frame.fn.module.file.facts.language === 'javascript')
        for (const value of values)
          if (value.kind === 'instance' || value.kind === 'object')
            for (const method of ['[Symbol.toPrimitive]', 'valueOf']) callMember(s, frame, value, method, args([]), placeOf(expr));
      return expr.op === '-' ? values.flatMap((value) => (value.kind === 'number' ? [s.values.number(-value.value)] : [])) : NONE;
    }
    case 'assign': {
      const setsUpOnce = isSetUpAssignment(expr.op, expr.target);
      if (setsUpOnce) frame.once++;
      const values = evaluate(s, frame, expr.value);
      if (setsUpOnce) frame.once--;
      bindPattern(s, frame, expr.target, values, '');
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
      const depth = s.narrowings.length;
      for (const clause of expr.clauses) {
        bindPattern(
          s,
          frame,
          clause.target,
          iterate(s, frame, evaluate(s, frame, clause.iterable), placeOf(clause.iterable), clause.async),
          '',
        );
        for (const test of clause.tests) {
          evaluate(s, frame, test);
          narrow(s, frame, test, true);
        }
      }
      if (expr.key) evaluate(s, frame, expr.key);
      const element = evaluate(s, frame, expr.element);
      leave(s, depth);
      const object = s.values.object(
        frame.fn.module.file.facts.language,
        expr.form === 'dict' ? 'object' : 'list',
        `${frame.id}:${expr.at}`,
      );
      s.write(s.field(`v${object.id}`, '*'), element);
      return [object];
    }
    case 'jsx':
      return jsxValues(s, frame, expr);
    case 'typed': {
      const values = evaluate(s, frame, expr.value);
      return expr.form === 'as' && values.length === 0 ? typeValues(s, frame, expr.type) : values;
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

function* ownersOf(s: Solver, frame: Frame, receiver: Value) {
  const start = receiver.kind === 'instance' ? receiver.cls : receiver.kind === 'class' ? receiver : null;
  if (!start) return;
  const seen = new Set<Value>();
  const waiting = [start];
  for (let cls = waiting.shift(); cls; cls = waiting.shift()) {
    if (seen.has(cls)) continue;
    seen.add(cls);
    yield cls;
    for (const base of s.read(frame, s.classState(cls).bases)) if (base.kind === 'class') waiting.push(base);
  }
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
]);

function globalValues(s: Solver, frame: Frame, name: string): Values {
  const { language } = frame.fn.module.file.facts;
  if (language === 'javascript' && BROWSER_GLOBALS.has(name)) s.browserFiles.add(frame.fn.module.file.path);
  const stored = s.read(frame, s.field(`global:${language}`, name));
  if (language === 'javascript' && (name === 'global' || name === 'globalThis')) return [s.values.object(language, 'object', 'global')];
  const fromObject =
    language === 'javascript' ? s.read(frame, s.field(`v${s.values.object(language, 'object', 'global').id}`, name)) : NONE;
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

function templateValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'template' }>): Values {
  let text: string | null = expr.texts[0] ?? '';
  const python = frame.fn.module.file.facts.language === 'python';
  expr.values.forEach((value, i) => {
    const values = evaluate(s, frame, value);
    const constant = values.length === 1 && (values[0]?.kind === 'string' || values[0]?.kind === 'number') ? String(values[0].value) : null;
    text = text === null || constant === null ? null : text + constant + (expr.texts[i + 1] ?? '');
    for (const each of values)
      if (each.kind === 'instance')
        for (const method of python ? [findMember(s, frame, each.cls, '__format__').length > 0 ? '__format__' : '__str__'] : ['toString'])
          callMember(s, frame, each, method, { positional: [], rest: null, named: new Map(), anyNamed: false }, placeOf(value));
  });
  return typeof text !== 'string' || text.length > 500 ? NONE : [s.values.string(text)];
}

function indexValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'index' }>): Values {
  const objects = evaluate(s, frame, expr.object);
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
  const keys = evaluate(s, frame, expr.key);
  let out: Values = NONE;
  for (const object of objects) {
    if (python && object.kind === 'class') {
      out = union(out, [object]);
      continue;
    }
    if (python && (object.kind === 'instance' || object.kind === 'native')) {
      out = union(
        out,
        callMember(s, frame, object, '__getitem__', { positional: [keys], rest: null, named: new Map(), anyNamed: false }, place),
      );
      if (object.kind === 'native') out = union(out, elementsOf(s, frame, [object]));
      // A TypedDict's keys are its fields.
      else if (findMember(s, frame, object.cls, '__getitem__').length === 0)
        for (const key of keys) if (key.kind === 'string') out = union(out, readMember(s, frame, object, key.value, place));
      continue;
    }
    const constants = keys.filter((key) => key.kind === 'string' || key.kind === 'number');
    if (constants.length === 0) out = union(out, object.kind === 'object' ? everything(s, frame, object) : elementsOf(s, frame, [object]));
    for (const key of constants)
      out = union(
        out,
        key.kind === 'number' ? itemOf(s, frame, [object], key.value) : readKey(s, frame, object, key.value, { ...place, name: key.value }),
      );
  }
  return out;
}

/** What an object holds under any name: the program looks it up by a key nobody knows. */
export function everything(s: Solver, frame: Frame, object: Value): Values {
  return union(s.read(frame, s.field(`v${object.id}`, '*')), s.read(frame, s.field(`v${object.id}`, 'any value')));
}

function listValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'list' }>): Values {
  const list = s.values.object(frame.fn.module.file.facts.language, 'list', `${frame.id}:${expr.at}`);
  const all = s.field(`v${list.id}`, '*');
  let spread = false;
  expr.items.slice(0, MAX_ITEMS).forEach((item, i) => {
    const values = evaluate(s, frame, item);
    s.write(all, values);
    if (item.kind === 'spread') spread = true;
    else if (!spread && i < 16) s.write(s.field(`v${list.id}`, String(i)), values);
  });
  return [list];
}

function objectValue(s: Solver, frame: Frame, props: readonly ObjectProp[], at: number): Value {
  const object = s.values.object(frame.fn.module.file.facts.language, 'object', `${frame.id}:${at}`);
  // What stands before a spread can be hidden by it: it goes into a layer below.
  const lastSpread = props.findLastIndex((prop) => prop.kind === 'spread');
  let layer = 0;
  for (const [i, prop] of props.slice(0, MAX_ITEMS).entries()) {
    const owner =
      i < lastSpread && prop.kind !== 'spread'
        ? s.values.object(frame.fn.module.file.facts.language, 'object', `${frame.id}:${at}:${layer}`)
        : object;
    if (owner !== object) inherit(s, owner, object, layer);
    const own = `v${owner.id}`;
    const values = evaluate(s, frame, prop.kind === 'spread' && prop.value.kind === 'spread' ? prop.value.value : prop.value);
    if (prop.kind === 'spread') {
      layer++;
      for (const value of values) copyFields(s, frame, value, object, layer);
      layer++;
      continue;
    }
    const computed = prop.computed ? evaluate(s, frame, prop.computed).filter((value) => value.kind === 'string') : [];
    const names = prop.key === null ? ((prop.computed && wellKnown(prop.computed)) ?? computed.map((value) => value.value)) : [prop.key];
    if (names.length === 0) s.write(s.field(own, '*'), values);
    for (const name of names) {
      s.write(s.field(own, prop.kind === 'getter' ? `get ${name}` : prop.kind === 'setter' ? `set ${name}` : name), values);
      if (prop.kind === 'value') noteName(s, `v${object.id}`, name, values);
    }
  }
  return object;
}

/** `[Symbol.iterator]` is a name like any other. */
function wellKnown(key: Expr): readonly string[] | undefined {
  return key.kind === 'member' && key.object.kind === 'global' && key.object.name === 'Symbol' ? [`[Symbol.${key.name}]`] : undefined;
}

/** `{...from}`, `Object.assign(to, from)`, `dict.update`. */
export function copyFields(s: Solver, frame: Frame, from: Value, to: Value, layer = 0): void {
  if (
    from.kind === 'module' ||
    from.kind === 'symbol' ||
    from.kind === 'instance' ||
    from.kind === 'native' ||
    from.kind === 'class' ||
    from.kind === 'function'
  ) {
    inherit(s, from, to, layer);
    return;
  }
  if (from.kind !== 'object') return;
  inherit(s, from, to, layer);
  s.write(s.field(`v${to.id}`, 'any value'), s.read(frame, s.field(`v${from.id}`, 'any value')));
  s.write(s.field(`v${to.id}`, '*'), s.read(frame, s.field(`v${from.id}`, '*')));
}

function importValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'import' }>): Values {
  let out: Values = NONE;
  const named = evaluate(s, frame, expr.specifier);
  for (const specifier of named.length > 0 ? [] : matchingFiles(s, frame, expr.specifier)) {
    const modules = moduleNamed(s, frame, specifier, 0, false, expr.at, expr.end);
    for (const value of modules) if (value.kind === 'module') frame.guesses.add(value.module);
    out = union(out, expr.form === 'require' ? requiredValues(s, frame, modules) : modules);
  }
  for (const value of named) {
    if (value.kind !== 'string') continue;
    const modules = moduleNamed(s, frame, value.value, 0, false, expr.at, expr.end);
    out = union(out, expr.form === 'require' ? requiredValues(s, frame, modules) : modules);
  }
  return out;
}

/** How many files a specifier with unknown parts may mean. */
const MAX_MATCHES = 80;

/** Files that `require(`./strategies/${name}.js`)` can load, as specifiers. */
function matchingFiles(s: Solver, frame: Frame, specifier: Expr): readonly string[] {
  if (specifier.kind !== 'template' || !/^\.\.?\//.test(specifier.texts[0] ?? '')) return [];
  const { path } = frame.fn.module.file;
  const folder = posix.dirname(path);
  const start = specifier.texts[0] ?? '';
  const base = posix.join(folder, start.slice(0, start.lastIndexOf('/') + 1));
  const rest = [start.slice(start.lastIndexOf('/') + 1), ...specifier.texts.slice(1)].map((text) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const pattern = new RegExp(`^${rest.join('[^/]+')}(\\.[cm]?[jt]sx?|/index\\.[cm]?[jt]sx?)?$`);
  const prefix = base === './' || base === '.' ? '' : base;
  const found: string[] = [];
  for (const file of s.index.files.keys())
    if (file.startsWith(prefix) && file !== path && pattern.test(file.slice(prefix.length)))
      found.push(`./${posix.relative(folder, file)}`);
  return found.length <= MAX_MATCHES ? found : [];
}

function metaValues(s: Solver, frame: Frame, name: string): Values {
  const { path } = frame.fn.module.file;
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  if (name === 'filename' || name === 'url') return [s.values.string(`/${path}`)];
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
        { key: `${frame.id}:${expr.at}`, frame, ...place, nameAt: expr.at, args: args([[props]]), isNew: false, awaited: false },
        target,
        null,
        args([[props]]),
        'here',
      );
  return NONE;
}

const args = (positional: readonly Values[]): CallArguments => ({ positional, rest: null, named: new Map(), anyNamed: false });

function evaluateArguments(s: Solver, frame: Frame, list: readonly Argument[]): CallArguments {
  const positional: Values[] = [];
  const named = new Map<string, Values>();
  let rest: Values | null = null;
  let anyNamed = false;
  for (const { value, name, spread } of list) {
    if (spread === 'positional') {
      const values = evaluate(s, frame, value);
      // A tuple or rest parameter with known positions keeps them.
      const only = values.length === 1 ? values[0] : undefined;
      if (rest === null && only?.kind === 'object' && s.read(frame, s.field(`v${only.id}`, '0')).length > 0) {
        for (let i = 0; i < 16; i++) {
          const at = s.read(frame, s.field(`v${only.id}`, String(i)));
          if (at.length === 0) break;
          positional.push(at);
        }
        rest = elementsOf(s, frame, values);
        continue;
      }
      rest = union(rest ?? NONE, iterate(s, frame, values, placeOf(value), false));
      continue;
    }
    const values = evaluate(s, frame, value);
    if (spread === 'keyword') {
      anyNamed = true;
      for (const each of values)
        if (each.kind === 'object')
          for (const key of s.read(frame, s.field(`v${each.id}`, 'names')))
            if (key.kind === 'string') named.set(key.value, s.read(frame, s.field(`v${each.id}`, key.value)));
    } else if (name !== undefined) named.set(name, values);
    else if (rest === null) positional.push(values);
    else rest = union(rest, values);
  }
  return { positional, rest, named, anyNamed };
}

const UNARY: ReadonlyMap<string, string> = new Map([
  ['-', '__neg__'],
  ['+', '__pos__'],
  ['~', '__invert__'],
]);

const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);

function evaluateCall(s: Solver, frame: Frame, expr: CallExpr, awaited: boolean): Values {
  const { callee } = expr;
  const place = placeOf(expr);
  const receivers = callee.kind === 'member' || callee.kind === 'index' ? evaluate(s, frame, callee.object) : NONE;
  let targets: Values = NONE;
  let owners: ReadonlyMap<Value, Value> | null = null;
  if (callee.kind === 'member') {
    const found = new Map<Value, Value>();
    for (const receiver of receivers)
      for (const target of readMember(s, frame, receiver, callee.name, { at: callee.at, end: callee.end, name: nameOf(callee) })) {
        found.set(target, receiver);
        targets = union(targets, [target]);
      }
    targets = narrowed(s, callee, targets);
    owners = found;
  } else if (callee.kind !== 'super') targets = evaluate(s, frame, callee);
  const given = evaluateArguments(s, frame, expr.args);
  const site: CallSite = {
    key: `${frame.id}:${expr.at}:${expr.end}`,
    frame,
    at: expr.at,
    end: expr.end,
    nameAt: expr.nameAt,
    name: place.name,
    args: given,
    isNew: expr.isNew ?? false,
    awaited: false,
  };
  if (callee.kind === 'super') return superCall(s, frame, site, callee);
  if (awaited && targets.every((target) => target.kind === 'symbol' || target.kind === 'method')) {
    // Python: an awaited library call is a coroutine function's, whatever shares its name.
    if (frame.fn.module.file.facts.language === 'python') return callTargets(s, frame, { ...site, awaited: true }, targets, owners);
  }
  if (
    callee.kind === 'member' &&
    PROMISE_METHODS.has(callee.name) &&
    frame.fn.module.file.facts.language === 'javascript' &&
    targets.length === 0
  )
    return promiseCall(s, frame, site, callee.name, receivers);
  if (targets.length === 0) return callUnknown(s, frame, site);
  return callTargets(s, frame, site, targets, owners);
}

function callTargets(s: Solver, frame: Frame, site: CallSite, targets: Values, owners: ReadonlyMap<Value, Value> | null): Values {
  let out: Values = NONE;
  for (const target of targets) {
    if (target.kind === 'function' && site.isNew) {
      // An old-style class: `new F()`.
      const made = s.values.object('javascript', 'object', `new:${target.id}`);
      const prototype = s.values.object('javascript', 'object', `prototype:${target.id}`);
      inherit(s, prototype, made);
      for (const assigned of s.read(frame, s.field(`v${target.id}`, 'prototype'))) inherit(s, assigned, made);
      callFunction(s, frame, site, target, made, site.args, 'here');
      out = union(out, [made]);
      continue;
    }
    const receiver = owners?.get(target);
    const self =
      target.kind === 'function' &&
      !target.self &&
      receiver &&
      target.fn.module.file.facts.language === 'javascript' &&
      target.fn.facts.kind !== 'arrow' &&
      receiver.kind !== 'module' &&
      receiver.kind !== 'class'
        ? receiver
        : null;
    out = union(
      out,
      self && target.kind === 'function'
        ? callFunction(s, frame, site, target, self, site.args, 'here')
        : callValue(s, frame, site, target),
    );
  }
  return out;
}

/** `promise.then(f)`: f runs by itself with what the promise holds. */
function promiseCall(s: Solver, frame: Frame, site: CallSite, name: string, receivers: Values): Values {
  let out: Values = name === 'then' ? NONE : receivers;
  for (const value of allArguments(site.args)) {
    if (value.kind !== 'function' && value.kind !== 'partial' && value.kind !== 'symbol' && value.kind !== 'method') continue;
    const params = name === 'then' ? [receivers] : [];
    out = union(out, callValue(s, frame, { ...site, args: args(params) }, value, { how: 'here', callback: true }));
  }
  return out;
}

/** JavaScript `super(…)`: the constructors of the base classes, on this instance. */
function superCall(s: Solver, frame: Frame, site: CallSite, callee: Extract<Expr, { kind: 'super' }>): Values {
  let out: Values = NONE;
  for (const value of evaluate(s, frame, callee)) {
    if (value.kind !== 'super' || value.self.kind !== 'instance') continue;
    for (const { owner, member } of findMember(s, frame, value.self.cls, 'constructor', value.cls).slice(0, 1)) {
      const method = methodValue(s, owner, member.fn, value.self);
      if (method) out = union(out, callFunction(s, frame, site, method, value.self, site.args, 'here'));
    }
  }
  return out;
}
