/** Documents are URIs in the protocol and paths everywhere else. */

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Absolute path of a `file:` URI; null for every other kind of document (`untitled:`, `git:`, …). */
export function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return canonical(fileURLToPath(uri));
  } catch {
    return null; // A host in the URI, or an escape that is no path here.
  }
}

export const uriOf = (file: string): string => pathToFileURL(file).href;

/** One spelling for each file: editors disagree about the case of Windows drive letters, and folders may end with a slash. */
export function canonical(file: string): string {
  const resolved = path.resolve(file);
  return /^[A-Z]:/.test(resolved) ? resolved.charAt(0).toLowerCase() + resolved.slice(1) : resolved;
}

/** `file` relative to `root` with `/`; null when it lies outside. */
export function relativePath(root: string, file: string): string | null {
  const relative = path.relative(root, file);
  if (relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return null;
  return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}
