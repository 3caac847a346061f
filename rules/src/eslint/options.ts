/** Options that all rules share. */

import type { JSONSchema } from '@typescript-eslint/utils';
import type { StallClass } from '../catalog/model.js';
import type { Finding } from '../analysis/finding.js';
import { stallRank } from '../report/sites.js';

export interface RuleOptions {
  readonly minStall: StallClass;
  /** Without it, what the project's configuration says. */
  readonly includeStartup?: boolean;
}

/** ESLint knows no mere information, so what takes well under a millisecond is left out. */
export const defaultOptions: RuleOptions = { minStall: 'light' };

export const schema: JSONSchema.JSONSchema4 = {
  type: 'object',
  properties: {
    minStall: {
      type: 'string',
      enum: ['trivial', 'light', 'heavy', 'unbounded'],
      description: 'Report calls that may keep the event loop at least so long.',
    },
    includeStartup: { type: 'boolean', description: 'Also report what runs only while the process starts or ends.' },
  },
  additionalProperties: false,
};

export const isWanted = (finding: Finding, { minStall, includeStartup = false }: RuleOptions): boolean =>
  stallRank(finding.stall.class) >= stallRank(minStall) && (includeStartup || finding.context === 'loop');
