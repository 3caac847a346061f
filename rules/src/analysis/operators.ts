/** Operators: constants are folded, overloaded ones call their method. */

import { dataIn, growsWith, reshape, reshaped, shortIn } from './data.js';
import type { Frame } from './frame.js';
import { callMember, callValue } from './calls.js';
import { readMember, siteOf } from './members.js';
import { askProxies } from './proxies.js';
import type { Place, Solver } from './solver.js';
import { positional } from './call-site.js';
import { convert } from './protocols.js';
import { findMember } from './classes.js';
import { iterate } from './iteration.js';
import { listedIn } from './listed-files.js';
import { NONE, union, type Value, type Values } from './value.js';

/** Python's data model, section "Emulating numeric types". */
const METHODS: Readonly<Record<string, string>> = {
  '+': '__add__',
  '-': '__sub__',
  '*': '__mul__',
  '/': '__truediv__',
  '//': '__floordiv__',
  '%': '__mod__',
  '**': '__pow__',
  '@': '__matmul__',
  '&': '__and__',
  '|': '__or__',
  '^': '__xor__',
  '<<': '__lshift__',
  '>>': '__rshift__',
  '==': '__eq__',
  '!=': '__ne__',
  '<': '__lt__',
  '<=': '__le__',
  '>': '__gt__',
  '>=': '__ge__',
};

/** What the other side is asked where the left one has no answer. */
const REFLECTED: Readonly<Record<string, string>> = { '<': '__gt__', '<=': '__ge__', '>': '__lt__', '>=': '__le__' };

const MAX_PAIRS = 8;

export function binaryOperator(s: Solver, frame: Frame, op: string, left: Values, right: Values, place: Place, inPlace = false): Values {
  let out: Values = dataOperator(s, op, left, right);
  // Sets of constants multiply: a few say what is wanted.
  if (left.length * right.length <= MAX_PAIRS)
    for (const a of left)
      for (const b of right) {
        if (op === '+' && a.kind === 'string' && b.kind === 'string' && a.value.length + b.value.length < 1000)
          out = union(out, [s.values.string(a.value + b.value)]);
        else if (a.kind === 'number' && b.kind === 'number') out = union(out, fold(s, op, a.value, b.value));
      }
  if (frame.fn.module.file.facts.language !== 'python') {
    if (op === '+') out = union(out, union(listedIn(left), listedIn(right)));
    // Adding to a string, or comparing, asks an object for its primitive value.
    if (op === '+' || op === '<' || op === '>' || op === '==')
      for (const value of [...left, ...right]) convert(s, frame, value, op === '+' ? 'toString' : 'valueOf', place);
    if (op === 'in') askProxies(s, frame, right, 'has', place, left);
    if (op === 'instanceof') askForInstance(s, frame, left, right, place);
    return out;
  }
  if (op === '%' && left.some((value) => value.kind === 'string')) for (const value of right) asText(s, frame, value, place);
  if (op === 'in' || op === 'not in') {
    for (const value of right)
      if (value.kind === 'generator' || (value.kind === 'instance' && findMember(s, frame, value.cls, '__contains__').length === 0))
        iterate(s, frame, [value], place, false);
      else if (value.kind === 'instance' || value.kind === 'native') callMember(s, frame, value, '__contains__', positional(left), place);
    return out;
  }
  const method = METHODS[op];
  if (method === undefined) return out;
  for (const value of left) {
    if (value.kind === 'instance' && op in REFLECTED && findMember(s, frame, value.cls, method).length === 0) {
      out = union(out, reflected(s, frame, op, [value], right, place));
      continue;
    }
    if (value.kind === 'instance' && op === '!=' && findMember(s, frame, value.cls, method).length === 0) {
      out = union(out, callMember(s, frame, value, '__eq__', positional(right), place));
      continue;
    }
    if (value.kind === 'instance' || value.kind === 'native') {
      const own = inPlace ? method.replace('__', '__i') : method;
      out = union(
        out,
        callMember(
          s,
          frame,
          value,
          value.kind === 'instance' && inPlace && findMember(s, frame, value.cls, own).length > 0 ? own : method,
          positional(right),
          place,
        ),
      );
    }
    // `X | None` between classes is a type.
    if (op === '|' && (value.kind === 'class' || value.kind === 'symbol')) out = union(out, [value]);
  }
  for (const value of right) {
    if (op === '|' && (value.kind === 'class' || value.kind === 'symbol')) out = union(out, [value]);
    else if (left.every(isPlain) && (value.kind === 'instance' || value.kind === 'native'))
      out = union(out, callMember(s, frame, value, method.replace('__', '__r'), positional(left), place));
  }
  return out;
}

/** `a > b` asks `b < a`; where `functools.total_ordering` fills in, it asks one of the others of `a`, which come to the same. */
function reflected(s: Solver, frame: Frame, op: string, left: Values, right: Values, place: Place): Values {
  let out: Values = NONE;
  for (const value of right)
    if (value.kind === 'instance') out = union(out, callMember(s, frame, value, REFLECTED[op] ?? '', positional(left), place));
  if (out.length > 0) return out;
  for (const value of left)
    if (value.kind === 'instance')
      for (const method of Object.values(REFLECTED)) out = union(out, callMember(s, frame, value, method, positional(right), place));
  return out;
}

/** `x instanceof C` where C decides by itself. */
function askForInstance(s: Solver, frame: Frame, left: Values, right: Values, place: Place): void {
  for (const type of right)
    if (type.kind === 'class' || type.kind === 'object' || type.kind === 'function')
      for (const method of readMember(s, frame, type, '[Symbol.hasInstance]', place))
        if (method.kind === 'function') callValue(s, frame, { ...siteOf(frame, place), args: positional(left) }, method);
}

const ARITHMETIC = new Set(['+', '-', '*', '/', '//', '**', '|', '<<', '>>', '||']);

/** What is computed from data is data; a remainder or a mask is bounded by its other side. */
function dataOperator(s: Solver, op: string, left: Values, right: Values): Values {
  const data = union(dataIn(left), dataIn(right));
  const short = op === '+' ? union(shortIn(left), shortIn(right)) : NONE;
  if (data.length === 0) return short;
  if (op === '%') return dataIn(right);
  // As many as there are subsets of what is counted.
  if (op === '**' || op === '<<')
    return union(
      dataIn(left),
      dataIn(right).map((each) => reshape(s, each, 'number')),
    );
  if (!ARITHMETIC.has(op)) return NONE;
  if (op === '*') {
    // `[0] * n`, `'x' * n`.
    const sequences =
      [left, right].find((side) => side.length > 0 && side.every((value) => value.kind === 'object' && value.form === 'list')) ?? NONE;
    growsWith(s, sequences, dataIn(reshaped(s, dataIn(data), 'span')));
    if (sequences.length > 0) return sequences;
  }
  return union(data, short);
}

const isPlain = (value: Value): boolean => value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean';

/** Python asks an object whether it is true. */
export function askTruth(s: Solver, frame: Frame, values: Values, place: Place): void {
  if (frame.fn.module.file.facts.language !== 'python') return;
  for (const value of values) {
    if (value.kind === 'native') callMember(s, frame, value, '__bool__', positional(), place);
    else if (value.kind === 'instance')
      callMember(s, frame, value, findMember(s, frame, value.cls, '__bool__').length > 0 ? '__bool__' : '__len__', positional(), place);
  }
}

/** Python makes text of an object: by `__str__`, or else by `__repr__`. */
export function asText(s: Solver, frame: Frame, value: Value, place: Place): void {
  if (value.kind !== 'instance') return;
  const method = ['__str__', '__repr__'].find((name) => findMember(s, frame, value.cls, name).length > 0);
  if (method !== undefined) callMember(s, frame, value, method, positional(), place);
}

function fold(s: Solver, op: string, a: number, b: number): Values {
  const result =
    op === '+'
      ? a + b
      : op === '-'
        ? a - b
        : op === '*'
          ? a * b
          : op === '**'
            ? a ** b
            : op === '/'
              ? a / b
              : op === '<<'
                ? a * 2 ** b
                : Number.NaN;
  return Number.isFinite(result) ? [s.values.number(result)] : NONE;
}
