/** `map(f, xs)`, `filter(f, xs)` and their like: f runs when the result is iterated. */

import { positional } from '../call-site.js';
import { callValue } from '../calls.js';
import { extentOf } from '../data.js';
import type { Frame } from '../frame.js';
import { elementsOf, itemOf, iterate } from '../iteration.js';
import { lazily } from '../lazy.js';
import { within } from '../looping.js';
import { NONE, union, type Values } from '../value.js';
import { argument, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

/** `items` gives what f is called with, of the elements of each collection. */
const applied =
  (items: (call: IntrinsicCall, frame: Frame, elements: readonly Values[]) => readonly Values[], gives: 'results' | 'items'): Intrinsic =>
  (call) => {
    const { s, frame, site } = call;
    const functions = argument(call, 0);
    const collections = site.args.positional.slice(1);
    const source = [functions, ...collections].reduce<Values>((all, each) => union(all, each), NONE);
    const made = lazily(s, frame, site, false, source, (where) => {
      const elements = collections.map((each) => union(iterate(s, where, each, site, false), elementsOf(s, where, each)));
      const args = positional(...items(call, where, elements));
      const extent = collections.flatMap((each) => [...extentOf(s, where, each)]);
      const loop = { at: site.at, end: site.end, name: site.name, form: 'call', extent, turns: null, spins: false } as const;
      const results = within(where, loop, () =>
        functions.reduce<Values>((all, each) => union(all, callValue(s, where, { ...site, frame: where, args }, each)), NONE),
      );
      return { element: gives === 'results' ? results : (elements[0] ?? NONE), extent };
    });
    return [made];
  };

/** Positions of a tuple that are looked at. */
const MAX_ITEMS = 6;

export const lazyCalls: Readonly<Record<string, Intrinsic>> = {
  'map-lazily': applied((_call, _frame, elements) => elements, 'results'),
  'filter-lazily': applied((_call, _frame, elements) => elements, 'items'),
  'starmap-lazily': applied(
    ({ s }, frame, [tuples = NONE]) => Array.from({ length: MAX_ITEMS }, (_, i) => itemOf(s, frame, tuples, i)),
    'results',
  ),
};
