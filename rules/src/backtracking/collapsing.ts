/** Expressions that match whole runs of some characters: what replacing each run by one character leaves. */

import type { Expression } from './backtracking.js';
import { complement, contains, type CharSet, one, unite } from './char-set.js';
import { parseRegex } from './parse.js';
import type { RegexNode } from './syntax.js';

export interface Collapsed {
  /** All that is left. */
  readonly letters: CharSet;
  /** A character that never stands next to itself. */
  readonly lone: number;
}

/** Null where runs may be left: `/\s+/g` replaced by a hyphen, as there may be hyphens already; `/[\s-]+/g` leaves none. */
export function collapsed({ pattern, flags, dialect }: Expression, replacement: string): Collapsed | null {
  const [code, more] = [replacement.codePointAt(0), replacement.length > 1];
  if (code === undefined || more || /[\\$]/.test(replacement)) return null;
  const parsed = parseRegex(pattern, flags, dialect);
  const run = parsed && runOf(parsed.root);
  if (!run || !contains(run.set, code)) return null;
  return { letters: run.fromOne ? unite(complement(run.set), one(code)) : EVERYTHING, lone: code };
}

const EVERYTHING: CharSet = complement([]);

function runOf(node: RegexNode): { readonly set: CharSet; readonly fromOne: boolean } | null {
  if (node.kind === 'capture' || (node.kind === 'sequence' && node.items.length === 1)) {
    const inner = node.kind === 'capture' ? node.item : node.items[0];
    return inner ? runOf(inner) : null;
  }
  // `--+`.
  if (node.kind === 'sequence' && node.items.length === 2) {
    const [first, rest] = node.items;
    const set = first?.kind === 'set' ? first.set : null;
    const run = rest ? runOf(rest) : null;
    return set && run?.fromOne && JSON.stringify(set) === JSON.stringify(run.set) ? { set, fromOne: false } : null;
  }
  if (node.kind !== 'repeat' || node.max !== Infinity || node.mode === 'lazy' || node.min < 1 || node.min > 2) return null;
  const { item } = node;
  const set = item.kind === 'set' ? item.set : item.kind === 'capture' && item.item.kind === 'set' ? item.item.set : null;
  return set && { set, fromOne: node.min === 1 };
}
