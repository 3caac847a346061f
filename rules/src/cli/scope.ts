/** The paths that the command was given: which project they mean, and which of its files. */

import fs from 'node:fs';
import path from 'node:path';
import { findRoot } from '../project/find-root.js';
import { isInside, projectPath } from '../project/paths.js';
import { Failure, lineOf } from './failure.js';

export interface Scope {
  /** Absolute. */
  readonly root: string;
  /** As the user wrote them, for messages. */
  readonly given: readonly string[];
  readonly includes: (file: string) => boolean;
}

export function scopeOf(paths: readonly string[], folder: string): Scope {
  const given = paths.length > 0 ? paths : ['.'];
  for (const one of given) requireReadable(one, folder);
  const root = findRoot(given, folder);
  const inside = given.map((one) => projectPath(root, path.resolve(folder, one)));
  return { root, given, includes: (file) => inside.some((one) => isInside(one, file)) };
}

function requireReadable(given: string, folder: string): void {
  const absolute = path.resolve(folder, given);
  if (!fs.existsSync(absolute)) throw new Failure(`no such file or folder: ${given}`);
  try {
    fs.accessSync(absolute, fs.constants.R_OK);
  } catch (error) {
    throw new Failure(`cannot read ${given}: ${lineOf(error)}`);
  }
}
