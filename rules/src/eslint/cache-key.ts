import { fingerprintOf } from './sessions.js';

/**
 * Settings that put the state of the whole project into ESLint's cache key: `--cache` knows a file by its own text, and a
 * finding may come from another file. ESLint asks for this once in a run with `--cache`.
 */
export const cacheKey = {
  toJSON(): { readonly project: string } {
    return { project: fingerprintOf(process.cwd()) };
  },
};
