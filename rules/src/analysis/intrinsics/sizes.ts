/** Numbers that limit and numbers that make: `min`, `clamp`, `range`. */

import { dataIn, growsWith, growthOf, reshaped, shortened, withoutExtent } from '../data.js';
import type { Frame, LoopSite } from '../frame.js';
import { iterate } from '../iteration.js';
import { TURNS } from '../looping.js';
import { noteWrite } from '../stores.js';
import { NONE, union, type Values } from '../value.js';
import { argument, listOf, type Intrinsic, type IntrinsicCall } from './intrinsic.js';

const numbers = (values: Values): readonly number[] => values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));

/** `min(xs)`: goes through xs. */
function ofElements(call: IntrinsicCall): null {
  iterate(call.s, call.frame, argument(call, 0), call.site, false);
  return null;
}

/** The smallest of several numbers is bounded by each of them. */
const smallest: Intrinsic = (call) => {
  const all = call.site.args.positional;
  if (all.length < 2) return ofElements(call);
  if (all.some((values) => dataIn(values).length === 0)) return NONE;
  return all.reduce<Values>((out, values) => union(out, dataIn(values)), NONE);
};

const largest: Intrinsic = (call) => {
  const all = call.site.args.positional;
  return all.length < 2 ? ofElements(call) : all.reduce<Values>((out, values) => union(out, dataIn(values)), NONE);
};

/** `clamp(n, low, high)`. */
const clamp: Intrinsic = (call) => {
  const limit = call.site.args.positional.at(-1) ?? NONE;
  return dataIn(limit).length > 0 ? dataIn(argument(call, 0)) : NONE;
};

/** A list of as many items as a number says. */
function listOfLength(call: IntrinsicCall, lengths: Values): Values {
  const { s } = call;
  const made = listOf(call, NONE);
  growsWith(s, made, dataIn(reshaped(s, dataIn(lengths), 'span')));
  const turns = numbers(lengths);
  const [list] = made;
  if (list && turns.length > 0) s.write(s.field(list, TURNS), [s.values.number(Math.max(...turns))]);
  return made;
}

const range: Intrinsic = (call) => {
  const { positional } = call.site.args;
  // Counting down ends near zero.
  const down = numbers(positional[2] ?? NONE).some((step) => step < 0);
  const stop = positional.length > 1 && !down ? (positional[1] ?? NONE) : (positional[0] ?? NONE);
  // From one end of a page to the other.
  const list = listOfLength(call, call.site.window === true ? NONE : stop);
  // Its items are as large as its end.
  const [made] = list;
  if (made) call.s.write(call.s.field(made, '*'), dataIn(stop));
  return list;
};

/** `xs.slice(a, b)`: bounded by a limit that nobody outside chooses. */
const slice: Intrinsic = (call) => {
  const [start = NONE, stop] = call.site.args.positional;
  const from = call.self ? [call.self] : NONE;
  // Without an end it takes what is left; from the end, as many as it says.
  const ends = stop ?? numbers(start).flatMap((each) => (each < 0 ? [call.s.values.number(-each)] : []));
  if (ends.length === 0 && !stop) return from;
  const cuts = call.site.window === true || (dataIn(ends).length === 0 && !numbers(ends).some((each) => each < 0));
  if (!cuts) return from;
  return union(
    withoutExtent(call.s, call.frame, from, call.site.key),
    numbers(ends).length > 0 ? shortened(call.s, from, Math.max(...numbers(ends))) : NONE,
  );
};

const newArray: Intrinsic = (call) => {
  const first = argument(call, 0);
  const lengths = first.filter((value) => value.kind === 'number' || (value.kind === 'data' && value.shape !== 'text'));
  if (call.site.args.positional.length !== 1 || lengths.length === 0) return null;
  return listOfLength(call, lengths);
};

/** Putting things into a collection in a loop makes it as large as the loop is long. */
export function growInLoop(call: IntrinsicCall): void {
  if (call.self) noteWrite(call.s, call.frame, call.self);
  if (call.self) for (const loop of loopsAround(call.frame)) growsWith(call.s, [call.self], growthOf(loop));
}

/** The loops in which a frame is at the moment: its own, and of callbacks those whose turns they are (`xs.forEach((x) => out.push(x))`). */
function* loopsAround(frame: Frame): Iterable<LoopSite> {
  for (let { loop } = frame; loop; loop = loop.parent) yield loop;
  if (!frame.env || frame.fn.facts.kind === 'module') return;
  for (const { to, how, loop } of frame.env.edges)
    if (to === frame && how === 'here' && loop?.form === 'call')
      for (let each: LoopSite | null = loop; each; each = each.parent) yield each;
}

export const sizes: Readonly<Record<string, Intrinsic>> = { smallest, largest, clamp, range, slice, 'new-array': newArray };
