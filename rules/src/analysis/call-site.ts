/** A call as the analysis sees it: where it stands and what its arguments can be. */

import type { ArgRef } from '../catalog/model.js';
import type { Argument, Stmt, TypeExpr } from '../facts/facts.js';
import type { Frame } from './frame.js';
import { NONE, type Value, type Values } from './value.js';

export interface CallSite {
  /** Identity of the place, for objects that are told apart by where they are made. */
  readonly key: string;
  readonly frame: Frame;
  readonly at: number;
  readonly end: number;
  readonly nameAt: number;
  /** As written: `fs.readFileSync`, `load`. */
  readonly name: string;
  readonly args: CallArguments;
  readonly isNew: boolean;
  /** The call is awaited where it stands. */
  readonly awaited: boolean;
  /** `await f(…)`: what it is given has run once the caller goes on. */
  readonly waitedFor?: true;
  /** TypeScript: `f<T>()`. */
  readonly typeArgs?: readonly TypeExpr[];
  /** The block that its receiver is entered for, or left after. */
  readonly block?: readonly Stmt[];
  /** Whose size a test has limited where it stands; `most` is how large arguments can be at the most, where a constant says it. */
  readonly limited?: { readonly self: boolean; readonly args: readonly boolean[]; readonly most: readonly (number | null)[] };
  /** Its two arguments are the ends of a page of bounded size. */
  readonly window?: true;
  /** Name and arguments of the call that gave the callable, for decorators. */
  readonly outerName?: string;
  readonly outerArgs?: CallArguments;
}

export interface CallArguments {
  /** Values of each positional argument, in order, up to the first spread. */
  readonly positional: readonly Values[];
  /** Elements of `*spread` arguments; null when there is none. */
  readonly rest: Values | null;
  readonly named: ReadonlyMap<string, Values>;
  /** There is a `**spread`, so any keyword may be given. */
  readonly anyNamed: boolean;
  /** What is spread as keywords, where only its origin is known. */
  readonly spread?: Values;
  /** As the program's text has them; what a library gives is nowhere written. */
  readonly written?: readonly Argument[];
  /** Calls with different words here get frames of their own. */
  readonly apart?: string;
}

export const NO_ARGUMENTS: CallArguments = { positional: [], rest: null, named: new Map(), anyNamed: false };

export const positional = (...values: Values[]): CallArguments => ({ ...NO_ARGUMENTS, positional: values });

/** Reads a property of an options object; the evaluator knows how. */
export type ReadProperty = (value: Value, name: string) => Values;

/** Values of the argument a catalog entry refers to; null when it is not given. */
export function argumentOf(args: CallArguments, ref: ArgRef, read: ReadProperty): Values | null {
  if (typeof ref === 'number') return args.positional[ref] ?? (args.rest && ref >= args.positional.length ? args.rest : null);
  if (ref === 'last') return args.positional.at(-1) ?? null;
  if (typeof ref === 'string') return args.named.get(ref) ?? (args.anyNamed ? NONE : null);
  if ('option' in ref) {
    const object = args.positional[ref.of];
    if (!object) return null;
    const found = object.flatMap((value) => [...read(value, ref.option)]);
    return found.length > 0 ? found : null;
  }
  return (
    args.named.get(ref[1]) ??
    args.positional[ref[0]] ??
    (args.rest && ref[0] >= args.positional.length ? args.rest : null) ??
    (args.anyNamed ? NONE : null)
  );
}
