/** Findings: what the analysis says. Offsets inside; protocols convert. */

import type { Expression } from '../backtracking/backtracking.js';
import type { EntryKind, PrimitiveKind, StallClass } from '../catalog/model.js';

export const RULES = ['no-blocking-call', 'no-cpu-bound-call', 'no-heavy-loop', 'no-slow-regex', 'prefer-sync-endpoint'] as const;
export type RuleId = (typeof RULES)[number];

export type Severity = 'error' | 'warning' | 'info';

/** A stretch of one file's text. `at` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Place {
  readonly file: string;
  readonly at: number;
  readonly end: number;
}

export interface ChainLink extends Place {
  /** What is called here: `getSettings`, `fs.readFileSync`. */
  readonly name: string;
}

/** A text that takes a regular expression about 100 ms: the prefix, the pump so many times, and the suffix. */
export interface Attack {
  readonly prefix: string;
  readonly pump: string;
  readonly times: number;
  readonly suffix: string;
}

/** What recheck says of an expression, where it was asked. */
export interface Confirmation {
  readonly status: 'safe' | 'vulnerable' | 'unknown';
  readonly growth: string | null;
  /** A text that takes it long, and how it is made (`'a'.repeat(31) + '!'`). */
  readonly attack: { readonly written: string; readonly text: string } | null;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly kind: PrimitiveKind | 'loop' | 'recursion' | 'regex';
  /** The boundary. */
  readonly place: Place;
  readonly primitive: Place & { readonly api: string };
  /** Boundary first, primitive last. */
  readonly chain: readonly ChainLink[];
  /** `poolIfSync`: the boundary lies in the function that is run, which would run in a thread if it were not asynchronous. */
  readonly entry: (Place & { readonly kind: EntryKind; readonly name: string; readonly poolIfSync?: true }) | null;
  /** `perMegabyteMs`: what a megabyte of what is worked on takes, where its size is unknown. */
  readonly stall: { readonly class: StallClass; readonly estimateMs: number | null; readonly perMegabyteMs?: number };
  /** How the work grows, for loops and recursion: `O(n·m), n = orders, m = customers`. */
  readonly growth?: string;
  /** What to know about the primitive, in a few words. */
  readonly note?: string;
  readonly attack?: Attack;
  /** The regular expression, where it is written in the program. */
  readonly expression?: Expression;
  readonly confirmation?: Confirmation;
  /** Where the code runs; only `loop` is reported unless start-up is asked for. */
  readonly context: 'loop' | 'startup';
}

/** By boundary, then by primitive site. */
export function inOrder(a: Finding, b: Finding): number {
  return a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.at - b.place.at || a.primitive.at - b.primitive.at;
}
