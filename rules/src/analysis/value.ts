/** Abstract values: what an expression can denote. Interned, so that equal values are the same object. */

import type { CharSet } from '../backtracking/char-set.js';
import type { DataKind, DataShape, Model } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import type { Frame } from './frame.js';
import type { ClassNode, FunctionNode, ModuleNode } from './program.js';
import type { Shape } from './schemas/shape.js';

export type Value =
  /** A name of a library: `requests.get`, `fs`, a class. `model` is null where the catalog does not know it. */
  | {
      readonly kind: 'symbol';
      readonly id: number;
      readonly language: Language;
      readonly module: string;
      readonly path: string;
      readonly model: Model | null;
    }
  /** An instance of a library type; `site` tells instances apart where the type asks for it. */
  | { readonly kind: 'native'; readonly id: number; readonly language: Language; readonly type: string; readonly site: string }
  /** A library method with its receiver. */
  | {
      readonly kind: 'method';
      readonly id: number;
      readonly language: Language;
      readonly type: string;
      readonly name: string;
      readonly model: Model;
      readonly self: Value;
    }
  /** A callable that a library call returned: a decorator, a promisified or partial function. */
  | { readonly kind: 'given'; readonly id: number; readonly name: string; readonly model: Model; readonly outer: CallSite }
  | FunctionValue
  | ClassValue
  | InstanceValue
  /** An object, dictionary, list … made by the program, told apart by where. */
  | {
      readonly kind: 'object';
      readonly id: number;
      readonly site: string;
      readonly form: 'object' | 'list';
      readonly language: Language;
      /** A module makes it at its top: there is one of it. */
      readonly atTop: boolean;
    }
  | { readonly kind: 'module'; readonly id: number; readonly module: ModuleNode }
  | { readonly kind: 'namespace'; readonly id: number; readonly path: string }
  /** Python: a coroutine that has not been awaited, a generator that has not been iterated. */
  | { readonly kind: 'coroutine'; readonly id: number; readonly frame: Frame }
  | { readonly kind: 'generator'; readonly id: number; readonly frame: Frame }
  | { readonly kind: 'partial'; readonly id: number; readonly target: Value; readonly site: CallSite }
  | { readonly kind: 'super'; readonly id: number; readonly cls: ClassValue; readonly self: Value }
  | { readonly kind: 'string'; readonly id: number; readonly value: string }
  | { readonly kind: 'number'; readonly id: number; readonly value: number }
  | { readonly kind: 'boolean'; readonly id: number; readonly value: boolean }
  | DataValue
  | ShortValue;

/** Something that nobody knows but for where it comes from: what a client sends, what the process has collected. */
export interface DataValue {
  readonly kind: 'data';
  readonly id: number;
  readonly source: DataSource;
  /** Way from the source to it: `.users[].tags`; `[]` is any element. */
  readonly path: string;
  readonly shape: DataShape;
}

/** Text from outside of which at most so many characters are left: a slice, or what has passed a test of its length. Too little for a loop to take long, and long enough for some regular expressions. */
export interface ShortValue {
  readonly kind: 'short';
  readonly id: number;
  readonly of: DataValue;
  readonly most: number;
}

export interface DataSource {
  readonly id: number;
  /** Where it comes in: the function that reads it, or the place of a store. */
  readonly key: string;
  /** `request`: as much as a client sends. `kept`: what a request has left in a store, for others to find. `store`: what the process has kept since it started. `rows`: what a query without a limit finds. */
  readonly kind: DataKind;
  /** As a reader calls it: `query`, `body`, `documents`. */
  readonly name: string;
  /** Largest size in bytes that gets through, where it is known. */
  readonly limit: number | null;
  /** The program itself has set the limit for just this. */
  readonly guarded: boolean;
  /** What the schema lets through that has checked it. */
  readonly checked: Shape | null;
  /** Characters that a regular expression has let through. */
  readonly letters: CharSet | null;
  /** A character that never comes twice in a row: runs of it were replaced. */
  readonly lone: number | null;
  /** Of `kept`: what has been sent. */
  readonly origin: DataSource | null;
}

/** A function of the program with the frame it closes over, and its receiver once it is bound. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly id: number;
  readonly fn: FunctionNode;
  readonly env: Frame | null;
  readonly self: Value | null;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly id: number;
  readonly cls: ClassNode;
  readonly env: Frame;
}

/** `site` is empty for "any instance of the class". */
export interface InstanceValue {
  readonly kind: 'instance';
  readonly id: number;
  readonly cls: ClassValue;
  readonly site: string;
}

export type ObjectValue = Extract<Value, { kind: 'object' }>;
export type SymbolValue = Extract<Value, { kind: 'symbol' }>;
export type NativeValue = Extract<Value, { kind: 'native' }>;

export type Values = readonly Value[];
export const NONE: Values = [];

/** What a literal `null` or `None` denotes: no value either, but where it is handed over as it is, that is known. */
export const NULL: Values = [];

/**
 * What is put together in one place for many: a record's values under unknown names, what a function returns that is called for everything.
 * Where that is of many sorts, a library's instance among it belongs to somebody else.
 */
export function ofOneSort(values: Values): Values {
  const sorts = new Set(values.map((value) => (value.kind === 'native' ? value.type : value.kind === 'object' ? value.form : value.kind)));
  return sorts.size > 1 ? values.filter((value) => value.kind !== 'native') : values;
}

/** Only its origin is known. */
export const isFromOutside = (value: Value): value is DataValue | ShortValue => value.kind === 'data' || value.kind === 'short';

/** Does this say what something is, beyond where it comes from? */
export const isKnown = (values: Values): boolean => values.some((value) => !isFromOutside(value));

/** Union of two value lists; returns one of them unchanged where it can. */
export function union(a: Values, b: Values): Values {
  if (b.length === 0 || a === b) return a;
  if (a.length === 0) return b;
  if (a.length * b.length < MANY_PAIRS) return merged(a, b);
  let withA = unions.get(a);
  if (!withA) unions.set(a, (withA = new WeakMap<Values, Values>()));
  let out = withA.get(b);
  if (!out) withA.set(b, (out = merged(a, b)));
  return out;
}

/** Unions of many are kept: objects that have come together hold the same, and are gone through time and again in one order. */
const unions = new WeakMap<Values, WeakMap<Values, Values>>();
const MANY_PAIRS = 200;

function merged(a: Values, b: Values): Values {
  let out: Value[] | null = null;
  for (const value of b) {
    if (a.includes(value) || out?.includes(value)) continue;
    out ??= [...a];
    out.push(value);
  }
  return out ?? a;
}
