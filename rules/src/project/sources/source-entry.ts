import type { StoredFacts } from './stored-facts.js';

/** What tells, without reading it, that a file has not changed. Milliseconds and bytes. */
export interface Stamp {
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly size: number;
}

/** What is known about one file. `problem` is a sentence for the user. */
export type SourceEntry =
  | { readonly kind: 'facts'; readonly stamp: Stamp; readonly key: string; readonly facts: StoredFacts; readonly problem: string | null }
  /** Generated, binary or too large. */
  | { readonly kind: 'skipped'; readonly stamp: Stamp; readonly key: string; readonly problem: string | null }
  | { readonly kind: 'unreadable'; readonly problem: string | null };

export const sameStamp = (left: Stamp, right: Stamp): boolean =>
  left.mtimeMs === right.mtimeMs && left.ctimeMs === right.ctimeMs && left.size === right.size;
