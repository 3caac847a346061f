/** `include` and `exclude` of the configuration. */

import picomatch from 'picomatch';
import { isInside } from './paths.js';

export interface Selection {
  /** Whether the user wants this file or folder left out. */
  excludes(path: string): boolean;
  /** Whether a file may be analyzed: without `include`, every file may. */
  includes(path: string): boolean;
  /**
   * Whether an `include` pattern names this folder, one in it, or one around it, so that conventions must not leave it out:
   * `dist/server/**` names `dist`, `**` names nothing.
   */
  names(folder: string): boolean;
}

export const EVERYTHING: Selection = { excludes: () => false, includes: () => true, names: () => false };

export function createSelection(include: readonly string[], exclude: readonly string[]): Selection {
  const included = include.length === 0 ? () => true : matcher(include);
  const bases = include.map((pattern) => picomatch.scan(clean(pattern)).base).filter((base) => base !== '' && base !== '.');
  return {
    excludes: exclude.length === 0 ? () => false : matcher(exclude),
    includes: included,
    names: (folder) => bases.some((base) => isInside(folder, base) || isInside(base, folder)),
  };
}

/** A pattern without a slash matches at any depth, and a pattern that matches a folder matches what is in it. */
function matcher(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap((pattern) => {
    const cleaned = clean(pattern);
    const anchored = cleaned.includes('/') || pattern.startsWith('/') ? cleaned : `**/${cleaned}`;
    return [anchored, `${anchored}/**`];
  });
  return picomatch(all, { dot: true });
}

const clean = (pattern: string): string => pattern.replace(/^\.?\//, '').replace(/\/$/, '');
