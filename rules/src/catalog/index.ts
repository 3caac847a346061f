/** The whole catalog. */

import type { Library } from './model.js';
import { nodeLibraries } from './node/index.js';
import { pythonLibraries } from './python/index.js';

export const allLibraries: readonly Library[] = [...nodeLibraries, ...pythonLibraries];
