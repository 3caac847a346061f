import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './eslint.layers.mjs';

const typescript = ['**/*.{ts,cts}'];

export default defineConfig(
  globalIgnores(['**/dist/', 'test-fixtures/', '**/*.{js,cjs,mjs}']),
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    // The boundaries to types that are not ours, each with its reason.
    files: [
      'rules/src/facts/javascript/syntax.ts',
      'rules/src/facts/nodes.ts',
      'rules/src/project/sources/boundary.ts',
      'rules/src/eslint/core-rule.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    // CommonJS has no other import.
    files: ['**/*.cts'],
    rules: { '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }] },
  },
  ...layers,
  {
    files: ['**/test/**/*.ts'],
    rules: {
      // Fixtures and expectations are data; a cast there hides nothing from users.
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
);
