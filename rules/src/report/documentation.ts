/** Where the pages of `docs/rules` can be read. */

import type { RuleId } from '../analysis/finding.js';

const HOME = 'https://github.com/unblock-dev/unblock';

export const homepage: string = HOME;

export const documentationUrl = (rule: RuleId): string => `${HOME}/blob/main/rules/docs/rules/${rule}.md`;
