/** What a fix may ask about the project. */

import type { Finding, Place } from '../analysis/finding.js';
import type { Awaits } from '../catalog/model.js';
import type { FileFacts } from '../facts/facts.js';
import type { FileRole, PackageInfo } from '../project/project-index.js';
import type { Fix, FixKind } from './fix.js';

export interface FixContext {
  text(file: string): string | null;
  facts(file: string): FileFacts | null;
  package(file: string): PackageInfo | null;
  /** All files of the project. Without this and the next two, functions are not changed for all their callers. */
  files?(): readonly string[];
  role?(file: string): FileRole;
  /** The library that a specifier denotes in the file, a copy in the project's own folders too; null for a file of the project. */
  library?(from: string, specifier: string): string | null;
  /** null when the analysis does not know the function. */
  readonly callsOf?: (fn: FunctionPlace) => Calls | null;
  /** All that is found where the boundary lies in the file. */
  findings?(file: string): readonly Finding[];
  /** All that is found where the primitive stands in the file. */
  primitives?(file: string): readonly Finding[];
  /** Is told why a kind of fix is not offered. */
  refused?(refusal: Refusal): void;
}

export interface Refusal {
  readonly kind: FixKind;
  /** A clause without a full stop: `the function that sort is given cannot wait`. */
  readonly reason: string;
}

/** Contexts of one state of the project share it: what is kept under it holds until something is edited. */
export const stateOf = (context: FixContext): object => context.callsOf ?? context;

/** Takes the reason why something does not fit, and gives what is returned then. */
export type No = (reason: string) => null;

export const saysNo =
  (context: FixContext, kind: FixKind): No =>
  (reason) => {
    context.refused?.({ kind, reason });
    return null;
  };

/** A function of the project, by where it starts (`FunctionFacts.at`). */
export interface FunctionPlace {
  readonly file: string;
  readonly at: number;
}

export interface Calls {
  /** Every expression that runs the function, or one of its family, at once; each place once. */
  readonly places: readonly Place[];
  /**
   * Nothing else runs it: no framework, timer or library calls it, and none of the places can run a function that is not of
   * its family.
   */
  readonly plain: boolean;
  /** Functions that it stands for, or that stand for it: methods that override each other, alternatives of one call. */
  readonly family?: readonly FunctionPlace[];
  /** Members of interfaces and abstract methods, without a body, by where they start. */
  readonly signatures?: readonly FunctionPlace[];
  /** Why the family is not known as a whole, or is not the program's own. */
  readonly why?: string | null;
  /** Where it is handed to a library that waits for it. */
  readonly handed?: readonly HandedOver[];
  /** Whether a call is known to run something else. */
  readonly others?: (place: Place) => boolean;
}

export interface HandedOver extends Place {
  readonly awaits: Awaits;
}

/** One way to mend a finding; nothing when it does not fit. */
export type Offer = (finding: Finding, context: FixContext) => readonly Fix[];
