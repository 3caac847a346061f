/** The characters that an expression tells apart: one stands for all that are in the same sets. */

import { type CharSet, contains, MAX_CODE, one, WORD_CHARS } from './char-set.js';
import type { RegexNode } from './syntax.js';

export interface Alphabet {
  /** A character for each letter; those in fewest sets first. */
  readonly letters: readonly number[];
  /** Which letters a set holds. */
  readonly held: (set: CharSet) => Uint8Array;
}

/** An expression with more kinds of characters is not looked into. */
const MAX_LETTERS = 120;

/** `told`: sets that it does not have and are told apart all the same. */
export function alphabetOf(root: RegexNode, told: readonly CharSet[] = []): Alphabet | null {
  // Anchors and word boundaries ask for these.
  const sets = new Map<string, CharSet>([WORD_CHARS, one(10), one(13), ...told].map((set) => [JSON.stringify(set), set]));
  for (const set of setsIn(root)) sets.set(JSON.stringify(set), set);
  const all = [...sets.values()];
  const starts = new Set([0]);
  for (const [from, to] of all.flat()) {
    starts.add(from);
    if (to < MAX_CODE) starts.add(to + 1);
  }
  const found = new Map<string, { code: number; sets: number }>();
  for (const start of [...starts].sort((a, b) => a - b)) {
    let key = '';
    let count = 0;
    for (const set of all) {
      const inside = contains(set, start);
      key += inside ? '1' : '0';
      if (inside) count++;
    }
    const known = found.get(key);
    if (!known) found.set(key, { code: start, sets: count });
    else if (readable(start) > readable(known.code)) known.code = start;
  }
  if (found.size > MAX_LETTERS) return null;
  const letters = [...found.values()].sort((a, b) => a.sets - b.sets).map(({ code }) => code);
  const held = new Map<CharSet, Uint8Array>();
  return {
    letters,
    held: (set) => {
      let known = held.get(set);
      if (!known) held.set(set, (known = Uint8Array.from(letters, (code) => (contains(set, code) ? 1 : 0))));
      return known;
    },
  };
}

/** Letters, then what has a sign on the keyboard, are read best. */
const readable = (code: number): number =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) ? 3 : code > 0x20 && code < 0x7f ? 2 : code < 0x7f ? 1 : 0;

/** The sets of an expression; `consumed`: without what it only looks at. */
export function* setsIn(node: RegexNode, which: 'all' | 'consumed' = 'all'): Iterable<CharSet> {
  switch (node.kind) {
    case 'set':
      yield node.set;
      return;
    case 'sequence':
    case 'choice':
      for (const item of node.items) yield* setsIn(item, which);
      return;
    case 'assert':
    case 'reference':
      return;
    case 'look':
      if (which === 'all') yield* setsIn(node.item, which);
      return;
    default:
      yield* setsIn(node.item, which);
  }
}
