import type { Checked } from '../checked.js';

export interface FormatOptions {
  readonly colour: boolean;
  /** Characters to a line; null for no limit. */
  readonly width: number | null;
  /** Everything in full: every boundary, and findings that are mere information. */
  readonly verbose: boolean;
  readonly version: string;
}

/** The whole output, with its last line end. */
export type Format = (checked: Checked, options: FormatOptions) => string;
