/**
 * A session: one project, kept up to date, asked for findings by the command, the ESLint rules and the language server.
 * All of them go through here, which is why they cannot disagree.
 */

import type { Finding } from './analysis/finding.js';
import type { Configuration } from './project/configuration.js';
import type { Refusal } from './fixes/context.js';
import type { Fix } from './fixes/fix.js';

/** Something that could not be analyzed, in the user's words. */
export interface Problem {
  /** Relative to the root, or absolute when it lies outside. */
  readonly file: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;
  readonly message: string;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly stats: { readonly files: number; readonly functions: number; readonly durationMs: number };
}

export interface Session {
  /** Absolute, with the platform's separators. */
  readonly root: string;
  readonly configuration: Configuration;
  /** Paths of all analyzed files, relative to the root with `/`. */
  files(): readonly string[];
  /** Text as analyzed: the editor's if it was given, the disk's otherwise; null for a file that is not part of the project. */
  text(file: string): string | null;
  /** Offsets of the first character of each line of a file. */
  lineStarts(file: string): readonly number[];
  /** The editor's text of a file, unsaved; null gives it back to the disk. */
  setText(file: string, text: string | null): void;
  /** Looks at the disk again, for everything or only these files (relative); new, changed and deleted files are taken up. */
  refresh(files?: readonly string[]): void;
  /** Findings of the whole project as it stands; cheap when nothing has changed. */
  report(): Report;
  /** What can be done about a finding of the last report, the best first. */
  fixes(finding: Finding): readonly Fix[];
  /** Why other kinds of fixes are not offered for it, where that is known. */
  refusals(finding: Finding): readonly Refusal[];
  /** Changes whenever findings may have changed; for caches kept by others. */
  readonly fingerprint: string;
}
