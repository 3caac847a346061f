/** Regular expressions as trees, in one form for JavaScript and for Python's `re`. Positions are offsets in the pattern. */

import type { CharSet } from './char-set.js';

export type Dialect = 'javascript' | 'python';

interface Span {
  readonly at: number;
  readonly end: number;
}

export type Repeat = Span & {
  readonly kind: 'repeat';
  readonly item: RegexNode;
  readonly min: number;
  /** `Infinity` where there is no limit. */
  readonly max: number;
  /** `possessive` never gives back what it has taken. */
  readonly mode: 'greedy' | 'lazy' | 'possessive';
};

export type Assertion = 'start' | 'end' | 'last-line-end' | 'line-start' | 'line-end' | 'word' | 'not-word';

export type RegexNode =
  | (Span & { readonly kind: 'set'; readonly set: CharSet })
  | (Span & { readonly kind: 'sequence'; readonly items: readonly RegexNode[] })
  | (Span & { readonly kind: 'choice'; readonly items: readonly RegexNode[] })
  | Repeat
  | (Span & { readonly kind: 'capture'; readonly item: RegexNode; readonly index: number })
  /** `(?>…)`: once matched, not tried in another way. */
  | (Span & { readonly kind: 'atomic'; readonly item: RegexNode })
  | (Span & { readonly kind: 'look'; readonly item: RegexNode; readonly behind: boolean; readonly negative: boolean })
  | (Span & { readonly kind: 'assert'; readonly what: Assertion })
  | (Span & { readonly kind: 'reference'; readonly index: number });

export interface ParsedRegex {
  readonly root: RegexNode;
  readonly captures: number;
  /** JavaScript's flag `y`: matches only where the last match ended. */
  readonly sticky: boolean;
}

/** The expression means something this does not know (conditions, sets of sets), or is not valid. */
export class UnknownSyntax extends Error {}
