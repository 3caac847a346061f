import type { ConfigObject, Plugin } from '@eslint/core';
import { cacheKey } from './cache-key.js';

/**
 * `recommended` and `strict` name no files: they hold for whatever else the configuration lints.
 * `python` adds Python files to that.
 */
export type Configs = Readonly<Record<'recommended' | 'strict' | 'python', ConfigObject>>;

export function createConfigs(plugin: Plugin): Configs {
  const shared = { plugins: { unblock: plugin }, settings: { unblock: cacheKey } };
  return {
    recommended: {
      ...shared,
      name: 'unblock/recommended',
      rules: {
        'unblock/no-blocking-call': 'error',
        'unblock/no-cpu-bound-call': 'error',
        'unblock/no-heavy-loop': 'warn',
        'unblock/no-slow-regex': 'warn',
        'unblock/prefer-sync-endpoint': 'warn',
      },
    },
    strict: {
      ...shared,
      name: 'unblock/strict',
      rules: {
        'unblock/no-blocking-call': ['error', { minStall: 'trivial', includeStartup: true }],
        'unblock/no-cpu-bound-call': ['error', { minStall: 'trivial', includeStartup: true }],
        'unblock/no-heavy-loop': 'error',
        'unblock/no-slow-regex': 'error',
        'unblock/prefer-sync-endpoint': 'error',
      },
    },
    python: { ...shared, name: 'unblock/python', files: ['**/*.py'], language: 'unblock/python' },
  };
}
