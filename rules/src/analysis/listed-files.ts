/** Names that a folder listing or a glob gives: which one is not known, which files they can mean is. */

import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { NativeValue, Value, Values } from './value.js';

const LISTED = 'ListedFile';
/** How many files a listing may mean for them to be followed. */
const MAX_LISTED = 80;

const isListed = (value: Value): value is NativeValue => value.kind === 'native' && value.type === LISTED;

/** Names among some values; whatever is put before or after one, it still means the same files. */
export const listedIn = (values: Values): Values => (values.some(isListed) ? values.filter(isListed) : []);

/** A name that a pattern gives, or null where no source of the project can be meant. Absolute patterns start at the project's root. */
export function listedFile(s: Solver, frame: Frame, pattern: string, folder: string): Value | null {
  const path = pattern.startsWith('/') ? pattern.slice(1) : posix.join(folder, pattern);
  const { language } = frame.fn.module.file.facts;
  return path.startsWith('..') || matching(s, path).length === 0 ? null : s.values.native(language, LISTED, path);
}

/** The files that a name can mean. */
export const filesListed = (s: Solver, value: Value): readonly string[] => (isListed(value) ? matching(s, value.site) : []);

const known = new WeakMap<Solver, Map<string, readonly string[]>>();

function matching(s: Solver, pattern: string): readonly string[] {
  const patterns = known.get(s) ?? new Map<string, readonly string[]>();
  known.set(s, patterns);
  const before = patterns.get(pattern);
  if (before) return before;
  const fits = picomatch([pattern, ...(pattern.endsWith('.js') ? [pattern.replace(/\.js$/, '.ts')] : [])]);
  const found = [...s.index.files.values()].filter(({ path, role }) => role !== 'test' && fits(path)).map(({ path }) => path);
  const few = found.length <= MAX_LISTED ? found : [];
  patterns.set(pattern, few);
  return few;
}
