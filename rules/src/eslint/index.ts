/** `eslint-plugin-unblock`, for flat configurations of ESLint 9 and 10. */

import type { Plugin } from '@eslint/core';
import { RULES } from '../analysis/finding.js';
import { initEngine } from '../engine.js';
import { packageVersion } from '../package-version.js';
import { createConfigs, type Configs } from './configs.js';
import { coreRule } from './core-rule.js';
import { createFindingRule } from './create-finding-rule.js';
import { pythonLanguage } from './python-language.js';

// Rules are synchronous, and the parser for Python loads its grammar asynchronously.
await initEngine();

const base = {
  meta: { name: 'eslint-plugin-unblock', version: packageVersion(), namespace: 'unblock' },
  rules: Object.fromEntries(RULES.map((rule) => [rule, coreRule(createFindingRule(rule))])),
  languages: { python: pythonLanguage },
} satisfies Plugin;

const plugin: typeof base & { readonly configs: Configs } = Object.assign(base, { configs: createConfigs(base) });

export default plugin;
