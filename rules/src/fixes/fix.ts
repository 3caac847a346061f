/** Fixes: edits that take a finding off the loop. */

import type { Place } from '../analysis/finding.js';

export type FixKind = 'async-alternative' | 'worker-pool' | 'thread-pool' | 'process-pool' | 'sync-endpoint' | 'async-chain' | 'ignore';

/** Replaces a stretch of a file's text. */
export interface TextEdit extends Place {
  readonly text: string;
}

export interface Fix {
  readonly kind: FixKind;
  /** Imperative, without a full stop: `Await fs.promises.readFile instead`. */
  readonly title: string;
  /** At most one fix of a finding is preferred, and it comes first. */
  readonly preferred: boolean;
  /** Do not overlap; may touch several files. */
  readonly edits: readonly TextEdit[];
  /** Files to create. */
  readonly creates?: readonly { readonly file: string; readonly text: string }[];
  /** Files that a worker loads from now on: they may not come to hold a pool themselves. */
  readonly loads?: readonly string[];
  /** The fix reckons with this stretch as it is: another fix in it has to wait until the text is analyzed again. */
  readonly alone?: Place;
}
