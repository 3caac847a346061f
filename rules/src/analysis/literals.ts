/** Objects, lists and texts as they are written, and what objects take from each other. */

import type { Expr, ObjectProp } from '../facts/facts.js';
import { NO_ARGUMENTS, positional } from './call-site.js';
import { callMember } from './calls.js';
import { findMember } from './classes.js';
import { convert } from './protocols.js';
import { evaluate } from './expressions.js';
import { dataIn, extentOf, growsWith, reshaped, shortened, shortIn } from './data.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { storeUnder } from './keys.js';
import { readMember } from './members.js';
import { asText } from './operators.js';
import { LENGTH } from './iteration.js';
import { inherit, noteName, PLAIN_MEMBERS } from './prototypes.js';
import { isPython } from './program.js';
import { listedIn } from './listed-files.js';
import { listProxies } from './proxies.js';
import type { Place, Solver } from './solver.js';
import { placeOf } from './statements.js';
import { withStore } from './stores.js';
import { isFromOutside, NONE, union, type Value, type Values } from './value.js';
import { isWindow } from './windows.js';

/** Data literals can be huge; their elements after these say nothing new. */
const MAX_ITEMS = 400;
/** Items of a list that are told apart by their position. */
const MAX_POSITIONS = 16;

/** What several callers give to one template multiplies. */
const MAX_TEXTS = 8;
const MAX_LENGTH = 500;

export function templateValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'template' }>): Values {
  let texts: readonly string[] = [expr.texts[0] ?? ''];
  let data: Values = NONE;
  const python = frame.fn.module.file.facts.language === 'python';
  expr.values.forEach((value, i) => {
    const values = evaluate(s, frame, value);
    data = union(
      union(union(data, shortIn(values)), listedIn(values)),
      reshaped(
        s,
        dataIn(values).filter((each) => each.shape !== 'number' && each.shape !== 'count'),
        'text',
      ),
    );
    const constants = values.flatMap((each) => (each.kind === 'string' || each.kind === 'number' ? [String(each.value)] : []));
    const few = constants.length === values.length && texts.length * constants.length <= MAX_TEXTS;
    texts = few ? texts.flatMap((text) => constants.map((constant) => text + constant + (expr.texts[i + 1] ?? ''))) : [];
    for (const each of values)
      if (each.kind === 'instance')
        if (!python) convert(s, frame, each, 'toString', placeOf(value));
        else if (findMember(s, frame, each.cls, '__format__').length === 0) asText(s, frame, each, placeOf(value));
        else callMember(s, frame, each, '__format__', NO_ARGUMENTS, placeOf(value));
  });
  return texts.reduce<Values>((all, text) => (text.length > MAX_LENGTH ? all : union(all, [s.values.string(text)])), data);
}

/** What an object holds under any name: the program looks it up by a key nobody knows. */
export function everything(s: Solver, frame: Frame, object: Value): Values {
  return union(s.read(frame, s.field(object, '*')), s.read(frame, s.field(object, 'any value')));
}

export function listValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'list' }>): Values {
  const { fn } = frame;
  const list = s.values.object(fn.module.file.facts.language, 'list', `${frame.id}:${expr.at}`, fn.facts.kind === 'module');
  const all = s.field(list, '*');
  let spread = false;
  expr.items.slice(0, MAX_ITEMS).forEach((item, i) => {
    const inner = item.kind === 'spread' ? evaluate(s, frame, item.value) : NONE;
    growsWith(s, [list], extentOf(s, frame, inner));
    const values = item.kind === 'spread' ? iterate(s, frame, inner, placeOf(item.value), false) : evaluate(s, frame, item);
    s.write(all, values);
    if (item.kind === 'spread') spread = true;
    else if (!spread && i < MAX_POSITIONS) s.write(s.field(list, String(i)), values);
  });
  if (expr.items.length <= MAX_POSITIONS && expr.items.every((item) => item.kind !== 'spread'))
    s.write(s.field(list, LENGTH), [s.values.number(expr.items.length)]);
  return [list];
}

/** `xs[1:3]`: a list of its own, whose positions are known where the slice starts at a known one and takes every item. */
export function sliceValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'slice' }>): Values {
  const objects = evaluate(s, frame, expr.object);
  const [start = null, stop = null, step = null] = expr.parts;
  const values = expr.parts.map((part) => (part ? evaluate(s, frame, part) : NONE));
  // A limit that nobody outside chooses bounds the slice.
  const bounded =
    (stop !== null && !(stop.kind === 'unary' && stop.op === '-') && dataIn(values[1] ?? NONE).length === 0) ||
    isWindow(s, frame, start, stop);
  // The last so many: `xs[-20:]`.
  const fromEnd = stop === null && start?.kind === 'unary' && start.op === '-' ? start.value : null;
  const isBounded = bounded || (fromEnd !== null && dataIn(evaluate(s, frame, fromEnd)).length === 0);
  const numbers = (fromEnd ? evaluate(s, frame, fromEnd) : bounded ? (values[1] ?? NONE) : NONE).flatMap((value) =>
    value.kind === 'number' ? [value.value] : [],
  );
  const most = numbers.length > 0 ? Math.max(...numbers) : null;
  const bound = (part: Expr | null, absent: number): number | null =>
    part === null ? absent : part.kind === 'literal' && typeof part.value === 'number' ? part.value : null;
  const from = bound(start, 0);
  const to = bound(stop, MAX_POSITIONS);
  return objects.flatMap((object) => {
    if (isFromOutside(object) && isBounded) return most === null ? [] : [...shortened(s, [object], most)];
    if (object.kind === 'instance' && findMember(s, frame, object.cls, '__getitem__').length > 0)
      return [...callMember(s, frame, object, '__getitem__', positional(NONE), placeOf(expr))];
    if (object.kind !== 'object' || object.form !== 'list') return [object];
    const slice = s.values.object(object.language, 'list', `slice:${frame.id}:${expr.at}:${expr.end}`);
    s.write(s.field(slice, '*'), s.read(frame, s.field(object, '*')));
    if (step === null && from !== null && from >= 0 && to !== null && to >= 0)
      for (let i = from; i < Math.min(to, MAX_POSITIONS); i++)
        s.write(s.field(slice, String(i - from)), s.read(frame, s.field(object, String(i))));
    if (!isBounded) growsWith(s, [slice], extentOf(s, frame, [object]));
    return [slice];
  });
}

export function objectValue(s: Solver, frame: Frame, props: readonly ObjectProp[], at: number): Value {
  const { fn } = frame;
  const object = s.values.object(fn.module.file.facts.language, 'object', `${frame.id}:${at}`, fn.facts.kind === 'module');
  // What stands before a spread can be hidden by it: it goes into a layer below.
  const lastSpread = props.findLastIndex((prop) => prop.kind === 'spread');
  let layer = 0;
  for (const [i, prop] of props.slice(0, MAX_ITEMS).entries()) {
    const owner =
      i < lastSpread && prop.kind !== 'spread'
        ? s.values.object(frame.fn.module.file.facts.language, 'object', `${frame.id}:${at}:${layer}`)
        : object;
    if (owner !== object) inherit(s, owner, object, layer);
    const own = owner;
    const held = evaluate(s, frame, prop.kind === 'spread' && prop.value.kind === 'spread' ? prop.value.value : prop.value);
    const values = prop.kind === 'value' ? withStore(s, frame, prop.key ?? '', prop.value, held) : held;
    if (prop.kind === 'spread') {
      layer++;
      for (const value of values) copyFields(s, frame, value, object, layer, placeOf(prop.value));
      layer++;
      continue;
    }
    const keys = prop.computed ? evaluate(s, frame, prop.computed) : NONE;
    if (prop.computed && frame.fn.module.file.facts.language === 'python') hashed(s, frame, keys, placeOf(prop.computed));
    const strings = keys.flatMap((key) => (key.kind === 'string' ? [key.value] : []));
    const names = prop.key === null ? ((prop.computed && wellKnown(prop.computed)) ?? strings) : [prop.key];
    const stored = prop.key === null && names.length === 0 && isPython(frame.fn.module) && storeUnder(s, own, keys, values);
    if (names.length === 0 && !stored) s.write(s.field(own, '*'), values);
    for (const name of names) {
      s.write(s.field(own, prop.kind === 'getter' ? `get ${name}` : prop.kind === 'setter' ? `set ${name}` : name), values);
      if (name === '__proto__') for (const prototype of values) inherit(s, prototype, own);
      if (prop.kind === 'value') noteName(s, object, name, values);
      if (prop.kind === 'getter') noteGetter(s, object, name);
    }
  }
  return object;
}

/** Python: keys of dictionaries and items of sets are hashed. */
function hashed(s: Solver, frame: Frame, values: Values, place: Place): void {
  for (const value of values) if (value.kind === 'instance') callMember(s, frame, value, '__hash__', NO_ARGUMENTS, place);
}

/** `[Symbol.iterator]` is a name like any other. */
function wellKnown(key: Expr): readonly string[] | undefined {
  return key.kind === 'member' && key.object.kind === 'global' && key.object.name === 'Symbol' ? [`[Symbol.${key.name}]`] : undefined;
}

/** Names of an object's enumerable getters: whoever copies or lists the object reads them. */
const GETTERS = 'getters';

export const noteGetter = (s: Solver, object: Value, name: string): void => {
  s.write(s.field(object, GETTERS), [s.values.string(name)]);
};

/** What the enumerable getters of an object give. */
export function runGetters(s: Solver, frame: Frame, object: Value, place: Place): Values {
  let out: Values = NONE;
  if (object.kind !== 'object') return out;
  for (const name of s.read(frame, s.field(object, GETTERS)))
    if (name.kind === 'string') out = union(out, readMember(s, frame, object, name.value, place));
  return out;
}

/** `{...from}`, `Object.assign(to, from)`, `dict.update`; getters are read at `place` and stay behind. */
export function copyFields(s: Solver, frame: Frame, from: Value, to: Value, layer = 0, place: Place | null = null): void {
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
  // `{ ...req.body, id }`.
  if (from.kind === 'data' && (from.shape === 'any' || from.shape === 'parts')) inherit(s, from, to, layer);
  if (from.kind !== 'object') return;
  if (place) listProxies(s, frame, [from], place);
  if (place)
    for (const name of s.read(frame, s.field(from, GETTERS)))
      if (name.kind === 'string') {
        s.write(s.field(to, PLAIN_MEMBERS), [name]);
        s.write(s.field(to, name.value), readMember(s, frame, from, name.value, place));
      }
  inherit(s, from, to, layer);
  s.write(s.field(to, 'any value'), s.read(frame, s.field(from, 'any value')));
  s.write(s.field(to, '*'), s.read(frame, s.field(from, '*')));
}
