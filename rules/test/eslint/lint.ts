/** Lints a project with the plugin and a given major version of ESLint. */

import path from 'node:path';
import { ESLint as ESLint10, type Linter } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import plugin from '../../src/eslint/index.js';

export type Version = 'ESLint 10' | 'ESLint 9';

export const versions: Readonly<Record<Version, typeof ESLint10>> = { 'ESLint 10': ESLint10, 'ESLint 9': ESLint9 };

export interface Told {
  readonly file: string;
  readonly ruleId: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  readonly message: string;
  readonly suggestions: readonly {
    readonly desc: string;
    readonly fix: { readonly range: readonly [number, number]; readonly text: string };
  }[];
}

export const recommended: Linter.Config[] = [plugin.configs.recommended, plugin.configs.python];

export function eslintOf(version: Version, folder: string, config: Linter.Config[] = recommended, cache = false): ESLint10 {
  const cacheLocation = path.join(folder, '.eslintcache');
  return new versions[version]({ cwd: folder, overrideConfigFile: true, overrideConfig: config, cache, cacheLocation });
}

export async function lint(version: Version, folder: string, config?: Linter.Config[]): Promise<readonly Told[]> {
  return told(await eslintOf(version, folder, config).lintFiles(['.']), folder);
}

export const told = (results: readonly ESLint10.LintResult[], folder: string): readonly Told[] =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, endLine, endColumn, message, suggestions }) => ({
      file: path.relative(folder, filePath).replaceAll(path.sep, '/'),
      ruleId,
      line,
      column,
      endLine,
      endColumn,
      message,
      suggestions: suggestions ?? [],
    })),
  );
