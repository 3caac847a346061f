/** What a fix may ask about the project. */

import type { Finding, Place } from '../analysis/finding.js';
import type { FileFacts } from '../facts/facts.js';
import type { PackageInfo } from '../project/project-index.js';
import type { Fix } from './fix.js';

export interface FixContext {
  text(file: string): string | null;
  facts(file: string): FileFacts | null;
  package(file: string): PackageInfo | null;
  /** Absent where the analysis cannot tell; fixes that change a function's callers are not offered then. */
  callersOf?(fn: FunctionPlace): Callers | null;
}

/** A function of the project, by where it starts (`FunctionFacts.at`). */
export interface FunctionPlace {
  readonly file: string;
  readonly at: number;
}

export interface Callers {
  /** Every call expression that runs the function at once, each place once. */
  readonly calls: readonly (Place & { readonly role: 'source' | 'test' | 'cli' })[];
  /**
   * Nothing else runs it or holds it: it is no handler, is not handed on as a value, is not exported from the package's
   * public entry, overrides nothing and is not overridden, and each call above can only mean this function.
   */
  readonly complete: boolean;
}

/** One way to mend a finding; nothing when it does not fit. */
export type Offer = (finding: Finding, context: FixContext) => readonly Fix[];
