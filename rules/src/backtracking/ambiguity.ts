/**
 * Where an automaton can read one text in many ways.
 *
 * A state that one word leads back to itself along two ways doubles the ways with each repetition of the word (exponential);
 * a state p and a later state q with p → p, p → q and q → q for one word have as many ways as repetitions (polynomial)
 * (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991). Found by walking pairs and triples of states.
 */

import type { Follower, State } from './automaton.js';
import type { Repeat } from './syntax.js';

/** Letters to repeat, what has to stand before them, what would make a match of them, and the repetitions that compete. */
export interface Suspect {
  readonly prefix: readonly number[];
  readonly pump: readonly number[];
  readonly rest: readonly number[];
  readonly repeats: readonly Repeat[];
}

/** Pairs and triples of states that are looked at for one expression. */
const MAX_VISITS = 150_000;
const MAX_SUSPECTS = 10;
/** States of one loop that a word is looked for from. */
const MAX_STARTS = 12;

interface Visit {
  readonly at: readonly number[];
  /** The two ways have parted. */
  readonly apart: boolean;
  readonly letter: number;
  readonly from: Visit | null;
}

export function ambiguities(states: readonly State[], first: readonly Follower[]): readonly Suspect[] {
  const reach = states.map((_, i) => reachable(states, i));
  const leads = (a: number, b: number): boolean => reach[a]?.has(b) ?? false;
  const prefixes = shortestWords(states, first);
  const out: Suspect[] = [];
  let visits = 0;

  /** Moves along several ways by one letter that all of them read. */
  function* moves(visit: Visit, may: readonly ((state: number) => boolean)[]): Iterable<Visit> {
    const ways = visit.at.map((at, i) => (states[at]?.next ?? []).filter(({ to }) => may[i]?.(to) ?? false));
    const chosen: Follower[] = [];
    function* choose(i: number): Iterable<Visit> {
      if (i === ways.length) {
        const letter = commonLetter(states, chosen);
        if (letter === null) return;
        const [a, b] = chosen;
        const parts = visit.at.length === 2 && visit.at[0] === visit.at[1] && a !== undefined && (a.to !== b?.to || a.twice);
        yield { at: chosen.map(({ to }) => to), apart: visit.apart || parts, letter, from: visit };
        return;
      }
      for (const follower of ways[i] ?? []) {
        chosen[i] = follower;
        if (i > 0 && commonLetter(states, chosen.slice(0, i + 1)) === null) continue;
        yield* choose(i + 1);
      }
    }
    yield* choose(0);
  }

  const search = (
    start: readonly number[],
    goal: readonly number[],
    may: readonly ((state: number) => boolean)[],
  ): readonly number[] | null => {
    const seen = new Set<string>();
    const queue: Visit[] = [{ at: start, apart: start.length > 2, letter: -1, from: null }];
    for (const visit of queue)
      for (const next of moves(visit, may)) {
        if (++visits > MAX_VISITS) return null;
        if (next.apart && next.at.every((at, i) => at === goal[i])) return wordOf(next);
        const key = `${next.at.join(',')}${next.apart ? '!' : ''}`;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
    return null;
  };
  const suspect = (from: number, to: number, pump: readonly number[] | null, repeats: readonly (Repeat | undefined)[]): boolean => {
    const prefix = prefixes[from];
    if (!pump || !prefix) return false;
    out.push({ prefix, pump, rest: shortestRest(states, to), repeats: repeats.filter((each) => each !== undefined) });
    return true;
  };
  const loops = states.flatMap((_, i) => (leads(i, i) ? [i] : []));
  const together = (a: number, b: number): boolean => leads(a, b) && leads(b, a);

  const doubled = new Set<number>();
  for (const p of loops) {
    if (out.length >= MAX_SUSPECTS || visits > MAX_VISITS) break;
    if (doubled.has(p)) continue;
    const same = (state: number): boolean => together(p, state);
    const members = loops.filter(same);
    for (const each of members) doubled.add(each);
    // The shorter what is repeated, the shorter the text that takes long.
    let shortest: { readonly state: number; readonly pump: readonly number[] } | null = null;
    for (const state of members.slice(0, MAX_STARTS)) {
      const pump = search([state, state], [state, state], [same, same]);
      // Where one state of them is ambiguous, all are.
      if (!pump) break;
      if (!shortest || pump.length < shortest.pump.length) shortest = { state, pump };
      if (pump.length === 1) break;
    }
    if (shortest) suspect(shortest.state, shortest.state, shortest.pump, [outermost(states, members)]);
  }
  const paired = new Set<string>();
  for (const p of loops)
    for (const q of loops) {
      if (p === q || !leads(p, q) || leads(q, p) || out.length >= MAX_SUSPECTS || visits > MAX_VISITS) continue;
      const groups = `${loops.find((each) => together(each, p))}>${loops.find((each) => together(each, q))}`;
      if (paired.has(groups)) continue;
      const ways = [
        (state: number): boolean => together(p, state),
        (state: number): boolean => leads(p, state) && (state === q || leads(state, q)),
        (state: number): boolean => together(q, state),
      ];
      if (suspect(p, q, search([p, p, q], [p, q, q], ways), [states[p]?.within.at(-1), states[q]?.within.at(-1)])) paired.add(groups);
    }
  return out;
}

/** The first letter that all of these read: those in fewest sets come first and lead away least. */
function commonLetter(states: readonly State[], followers: readonly Follower[]): number | null {
  const [one] = followers;
  const held = one ? states[one.to]?.held : undefined;
  if (!held) return null;
  for (let letter = 0; letter < held.length; letter++) if (followers.every(({ to }) => states[to]?.held[letter] === 1)) return letter;
  return null;
}

/** Letters from the start of a walk to here. */
const wordOf = ({ letter, from }: Visit): readonly number[] => (from ? [...wordOf(from), letter] : []);

function reachable(states: readonly State[], from: number): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const { to } of states[at]?.next ?? [])
      if (!found.has(to)) {
        found.add(to);
        waiting.push(to);
      }
  return found;
}

/** A shortest text that leads to each state. */
function shortestWords(states: readonly State[], first: readonly Follower[]): readonly (readonly number[] | undefined)[] {
  const words: (readonly number[] | undefined)[] = states.map(() => undefined);
  const queue: { readonly to: number; readonly word: readonly number[] }[] = first.map(({ to }) => ({ to, word: [] }));
  for (const { to, word } of queue) {
    const state = states[to];
    if (!state || words[to]) continue;
    const letter = state.held.indexOf(1);
    if (letter < 0) continue;
    const own = [...word, letter];
    words[to] = own;
    for (const next of state.next) queue.push({ to: next.to, word: own });
  }
  return words;
}

/** A shortest text that leads from a state to a match. */
function shortestRest(states: readonly State[], from: number): readonly number[] {
  const queue: { readonly at: number; readonly word: readonly number[] }[] = [{ at: from, word: [] }];
  const seen = new Set<number>();
  for (const { at, word } of queue) {
    const state = states[at];
    if (!state || (seen.has(at) && word.length > 0)) continue;
    if (state.accepts) return word;
    seen.add(at);
    for (const { to } of state.next) {
      const letter = states[to]?.held.indexOf(1) ?? -1;
      if (letter >= 0) queue.push({ at: to, word: [...word, letter] });
    }
  }
  return [];
}

/** The widest repetition that all of these states stand in. */
function outermost(states: readonly State[], members: readonly number[]): Repeat | undefined {
  const [one] = members;
  return one === undefined ? undefined : states[one]?.within.find((each) => members.every((at) => states[at]?.within.includes(each)));
}
