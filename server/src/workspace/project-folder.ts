/** Which folder is the project of a file that lies outside every workspace folder. */

import { existsSync } from 'node:fs';
import path from 'node:path';

const MARKERS = ['package.json', 'pyproject.toml', 'unblock.config.json'];

/** The nearest folder at or above the file with a manifest; null when there is none: nothing says how far the project goes. */
export function nearestProjectFolder(file: string): string | null {
  let folder = path.dirname(file);
  for (;;) {
    const here = folder;
    if (MARKERS.some((marker) => existsSync(path.join(here, marker)))) return here;
    folder = path.dirname(folder);
    if (folder === here) return null;
  }
}
