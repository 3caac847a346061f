/**
 * Inputs that limits keep small: 64 KB of a body whose length is tested, what the parser of one route lets through. What a
 * library computes from them, at so much a megabyte, is no stall.
 */

import { MEASURED } from '../../catalog/measured.js';
import type { Blocking, Estimate, SizeRef } from '../../catalog/model.js';
import type { CallSite } from '../call-site.js';
import { placeIn, sizedValues } from '../data.js';
import type { Edge, SmallInputs } from '../frame.js';
import type { Solver } from '../solver.js';
import { isFromOutside, type Value, type Values } from '../value.js';
import { originOf } from './work.js';

/** A stall of so many milliseconds is one. */
const STALL_MS = 20;
const MEGABYTE = 1_000_000;
/** What unpacks makes much of little. */
const UNPACKS = /gunzip|decompress/;

function pricesOf(estimate: Estimate): readonly { readonly of: SizeRef; readonly ms: number }[] {
  if ('by' in estimate) return Object.values(estimate.cases).flatMap(pricesOf);
  return 'perMegabyte' in estimate && !UNPACKS.test(estimate.perMegabyte) ? [{ of: estimate.of, ms: MEASURED[estimate.perMegabyte] }] : [];
}

/** The most bytes that it can have, as far as the program itself says so: what frameworks let through by default, settings change. */
function bytesOf(value: Value): number {
  if (!isFromOutside(value)) return Infinity;
  const { source } = originOf(value);
  const sent = source.guarded ? (source.limit ?? Infinity) : Infinity;
  return value.kind === 'short' ? Math.min(value.most, sent) : sent;
}

/** Null where no limit is known to matter; `'all'` where nothing large comes. */
export function smallInputs(s: Solver, site: CallSite, { estimate, large }: Blocking, self: Value | null): SmallInputs | 'all' | null {
  if (!estimate || large !== undefined) return null;
  const [first, ...others] = pricesOf(estimate);
  if (!first) return null;
  const upTo = (STALL_MS / Math.max(first.ms, ...others.map(({ ms }) => ms))) * MEGABYTE;
  const most = site.limited?.most[placeIn(first.of)];
  if (typeof most === 'number' && most < upTo) return 'all';
  const values = sizedValues(s, site, first.of, self);
  const small = values.filter((value) => bytesOf(value) < upTo);
  if (small.length === 0) return null;
  return small.length === values.length ? 'all' : { values: small, upTo };
}

const isSmall = (given: Values, upTo: number): boolean => given.length > 0 && given.every((value) => bytesOf(value) < upTo);

/** Does a call on the way give only what is small to what the computation is given? */
export const comesSmall = (edges: readonly Edge[], { values, upTo }: SmallInputs): boolean =>
  edges.some(({ to, given }) =>
    to.params.some((cell, i) => {
      const own = given?.[i];
      return own !== undefined && isSmall(own, upTo) && cell.values.some((value) => isFromOutside(value) && sameSource(value, values));
    }),
  );

const sameSource = (value: Extract<Value, { kind: 'data' | 'short' }>, values: Values): boolean =>
  values.some((each) => isFromOutside(each) && originOf(each).source === originOf(value).source);
