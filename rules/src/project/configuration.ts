/** What a project says about its own analysis. Data only, never code. */

import type { RuleId, Severity } from '../analysis/finding.js';
import type { Library } from '../catalog/model.js';

export type PoolLibrary = 'piscina' | 'tinypool' | 'workerpool';

/** The worker pool that fixes hand work to: one the project has, or the library to make one with. */
export type PoolChoice = PoolLibrary | { readonly module: string; readonly export?: string };

export interface Configuration {
  /** Globs relative to the root. When there are any, only files that match are analyzed. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: Readonly<Partial<Record<RuleId, Severity | 'off'>>>;
  /** The least severity that makes the command fail. */
  readonly failOn: Severity;
  /** Also report what runs once, at start or shutdown. */
  readonly includeStartup: boolean;
  /** Findings whose stall is known to be shorter are not reported. */
  readonly minEstimateMs?: number;
  readonly pool?: PoolChoice;
  /** Libraries in the catalog's own form, in addition to the catalog. */
  readonly libraries: readonly Library[];
}

export const DEFAULT_CONFIGURATION: Configuration = {
  include: [],
  exclude: [],
  rules: {},
  failOn: 'warning',
  includeStartup: false,
  libraries: [],
};

/** The configuration cannot be read. The message is one line, `file:line:column: reason`. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    /** Absolute path. */
    readonly file: string,
    /** 1-based; null when the error is about the whole file. */
    readonly line: number | null,
    readonly column: number | null,
    /** What is wrong and what to do, without the place. */
    readonly reason: string,
    shownFile: string,
  ) {
    super(`${[shownFile, line, column].filter((part) => part !== null).join(':')}: ${reason}`);
  }
}
