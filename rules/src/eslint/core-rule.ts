/** The boundary between typescript-eslint's types of a rule and ESLint's own: one thing at run time, unrelated to the compiler. */

import type { RuleDefinition } from '@eslint/core';
import type { FindingRule } from './create-finding-rule.js';

export const coreRule = (rule: FindingRule): RuleDefinition => rule as unknown as RuleDefinition;
