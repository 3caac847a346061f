import fs from 'node:fs';
import path from 'node:path';

/**
 * The folder whose files are analyzed together with `file`: the nearest one with a configuration of its own, or where ESLint was
 * started. Both are absolute.
 */
export function projectRoot(file: string, startedIn: string): string {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'unblock.config.json'))) return folder;
    if (folder === path.dirname(folder)) return path.resolve(startedIn);
  }
}
