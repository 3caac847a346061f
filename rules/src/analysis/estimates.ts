/** What one call costs, from the catalog's model of it and the constants it is called with. */

import type { Argument, Expr } from '../facts/facts.js';
import { MEASURED } from '../catalog/measured.js';
import type { Amount, ArgRef, Estimate, Factor, SizeRef } from '../catalog/model.js';
import type { PrimitiveSite } from './frame.js';
import { argumentValues } from './results.js';
import type { Solver } from './solver.js';
import { writtenLength } from './written-out.js';
import { NONE, type Value, type Values } from './value.js';

export interface Cost {
  /** Milliseconds of one call; null where they depend on what is not known. */
  readonly estimateMs: number | null;
  /** Milliseconds that a megabyte of input takes, where the size of the input is not known. */
  readonly perMegabyteMs?: number;
}

const UNKNOWN: Cost = { estimateMs: null };
const MEGABYTE = 1_000_000;

export function estimateOf(s: Solver, primitive: PrimitiveSite): Cost {
  const { estimate } = primitive.blocking;
  // With which arguments another library calls it is not known.
  return estimate && !primitive.later ? costOf(s, primitive, estimate) : UNKNOWN;
}

function costOf(s: Solver, primitive: PrimitiveSite, estimate: Estimate): Cost {
  if ('by' in estimate) {
    const chosen = caseOf(s, primitive, estimate);
    return chosen ? costOf(s, primitive, chosen) : UNKNOWN;
  }
  if ('perMegabyte' in estimate) {
    const perMegabyteMs = MEASURED[estimate.perMegabyte];
    const bytes = estimate.names ? null : bytesOf(s, primitive, estimate.of);
    return bytes === null ? { estimateMs: null, perMegabyteMs } : { estimateMs: (perMegabyteMs * bytes) / MEGABYTE };
  }
  let ms = 'unit' in estimate ? MEASURED[estimate.unit] : estimate.ms;
  for (const factor of estimate.times ?? []) {
    const amount = numberOf(s, primitive, factor);
    if (amount === null) return UNKNOWN;
    ms *= weigh(factor, amount);
  }
  return { estimateMs: ms };
}

function caseOf(
  s: Solver,
  primitive: PrimitiveSite,
  { by, cases, default: usual }: Extract<Estimate, { by: Amount }>,
): Estimate | undefined {
  const values = amountValues(s, primitive, by);
  if (values === null) return usual === undefined ? undefined : cases[usual];
  // Of a list (`schemes=['argon2', 'bcrypt']`) the first counts.
  const firsts = values.flatMap((value) => (value.kind === 'object' ? s.field(value, '0').values : [value]));
  const texts = firsts.flatMap((value) => (value.kind === 'string' ? [value.value.toLowerCase().replaceAll(/[-_]/g, '')] : []));
  const [first] = texts;
  return first !== undefined && texts.length === 1 ? cases[first] : undefined;
}

/** The largest of the constants that an argument can be. */
function numberOf(s: Solver, primitive: PrimitiveSite, factor: Factor): number | null {
  const values = amountValues(s, primitive, factor) ?? (factor.or === undefined ? null : amountValues(s, primitive, { arg: factor.or }));
  if (values === null) return factor.default ?? null;
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  return numbers.length > 0 ? Math.max(...numbers) : null;
}

/** Null where nothing is given. A value that a library made holds what it was made with. */
function amountValues(s: Solver, primitive: PrimitiveSite, { arg, made }: Amount): Values | null {
  const given = arg === 'self' ? (primitive.self ? [primitive.self] : NONE) : argumentValues(s, primitive.site, arg);
  if (given === null || made === undefined) return given;
  let out: Values | null = null;
  for (const value of given)
    if (value.kind === 'native') {
      const held = madeWith(s, value, made);
      if (held.length > 0) out = [...(out ?? []), ...held];
    } else out = [...(out ?? []), value];
  return out;
}

function madeWith(s: Solver, owner: Value, ref: ArgRef): Values {
  if (typeof ref === 'number') return s.field(owner, `arg${ref}`).values;
  if (typeof ref === 'string') return s.field(owner, ref).values;
  if ('option' in ref) return NONE;
  const named = s.field(owner, ref[1]).values;
  return named.length > 0 ? named : s.field(owner, `arg${ref[0]}`).values;
}

function weigh({ per = 1, power = 1, doublesFrom, whole }: Factor, amount: number): number {
  if (doublesFrom !== undefined) return 2 ** (amount - doublesFrom);
  const parts = amount / per;
  return (whole ? Math.ceil(parts) : parts) ** power;
}

/** The size of what is written out: another text may come where a constant is only one of those that can. */
function bytesOf(s: Solver, { site }: PrimitiveSite, of: SizeRef): number | null {
  const { written, positional, named } = site.args;
  // Another function may have been put between the call and what is given.
  if (!written || of === 'self' || written.length !== positional.length + named.size) return null;
  const expr = writtenArgument(written, of);
  return expr ? writtenLength(s, site.frame, expr) : null;
}

function writtenArgument(args: readonly Argument[], ref: ArgRef): Expr | undefined {
  if (typeof ref === 'object' && !('option' in ref)) return writtenArgument(args, ref[1]) ?? writtenArgument(args, ref[0]);
  if (typeof ref === 'string') return ref === 'last' ? args.at(-1)?.value : args.find(({ name }) => name === ref)?.value;
  if (typeof ref !== 'number') return undefined;
  const before = args.slice(0, ref + 1);
  return before.some(({ name, spread }) => name !== undefined || spread !== undefined) ? undefined : before[ref]?.value;
}
