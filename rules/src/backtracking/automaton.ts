/**
 * The automaton of an expression: a state for each place in it that reads a character, and which states can follow.
 * It may read more than the expression does (assertions and references read nothing, counts above a few are no limits):
 * what is found with it is only suspected.
 */

import type { Alphabet } from './alphabet.js';
import { EVERY } from './char-set.js';
import type { RegexNode, Repeat } from './syntax.js';

export interface State {
  /** Letters that it reads. */
  readonly held: Uint8Array;
  /** Repetitions around it, the innermost last. */
  readonly within: readonly Repeat[];
  readonly next: readonly Follower[];
  /** The expression can end behind it. */
  readonly accepts: boolean;
}

export interface Follower {
  readonly to: number;
  /** There is more than one way to it. */
  readonly twice: boolean;
}

/** More states than these take too long to compare with each other. */
const MAX_STATES = 220;
/** Repetitions with counts up to this are written out. */
const WRITTEN_OUT = 3;
/** Steps without a character; more say that the expression is not worth it. */
const MAX_STEPS = 20_000;

interface Node {
  state: number | null;
  readonly next: number[];
}

/** `skips`: a match may begin anywhere in the text. The first element lists what can be read first. */
export function automatonOf(
  root: RegexNode,
  alphabet: Alphabet,
  skips: boolean,
): { readonly states: readonly State[]; readonly first: readonly Follower[] } | null {
  const nodes: Node[] = [];
  const reading: { held: Uint8Array; within: readonly Repeat[]; node: number }[] = [];
  const node = (...next: number[]): number => nodes.push({ state: null, next }) - 1;
  const end = node();
  const reads = (held: Uint8Array, within: readonly Repeat[], next: number): number => {
    const made = node(next);
    const added = nodes[made];
    if (added) added.state = reading.push({ held, within, node: made }) - 1;
    return made;
  };
  const build = (each: RegexNode, next: number, within: readonly Repeat[]): number => {
    if (nodes.length > 8 * MAX_STATES) return next;
    switch (each.kind) {
      case 'set':
        return reads(alphabet.held(each.set), within, next);
      case 'sequence':
        return each.items.reduceRight((after, item) => build(item, after, within), next);
      case 'choice':
        return node(...each.items.map((item) => build(item, next, within)));
      case 'repeat':
        return repeat(each, next, within);
      case 'look':
        return each.behind ? next : node(build(each.item, end, within), next);
      case 'assert':
      case 'reference':
        return next;
      default:
        return build(each.item, next, within);
    }
  };
  const repeat = (each: Repeat, next: number, within: readonly Repeat[]): number => {
    const { item, min, max } = each;
    if (max <= WRITTEN_OUT) {
      const inside = max > 1 ? [...within, each] : within;
      let from = next;
      for (let i = max; i > min; i--) from = node(build(item, from, inside), next);
      for (let i = 0; i < min; i++) from = build(item, from, inside);
      return from;
    }
    const inside = [...within, each];
    const loop = node();
    const body = build(item, loop, inside);
    nodes[loop]?.next.push(body, next);
    return min === 0 ? loop : min === 1 ? body : build(item, body, inside);
  };
  const entry = build(root, end, []);
  if (reading.length > MAX_STATES) return null;
  const skipping = skips ? reads(alphabet.held(EVERY), [], end) : null;
  if (skipping !== null) nodes[skipping]?.next.splice(0, 1, skipping, entry);

  let steps = 0;
  const followers = (from: readonly number[]): { readonly next: readonly Follower[]; readonly accepts: boolean } => {
    const visits = new Map<number, number>();
    const found = new Map<number, number>();
    const waiting = [...from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (++steps > MAX_STEPS) return { next: [], accepts: false };
      const here = nodes[at];
      if (!here) continue;
      if (here.state !== null) {
        found.set(here.state, (found.get(here.state) ?? 0) + 1);
        continue;
      }
      const count = (visits.get(at) ?? 0) + 1;
      visits.set(at, count);
      if (count <= 2) waiting.push(...here.next);
    }
    return { next: [...found].map(([to, ways]) => ({ to, twice: ways > 1 })), accepts: visits.has(end) };
  };
  const first = followers(skipping === null ? [entry] : [skipping, entry]).next;
  const states = reading.map(({ held, within, node: made }) => ({ held, within, ...followers(nodes[made]?.next ?? []) }));
  return steps > MAX_STEPS ? null : { states, first };
}
