// Loaded by mocha: projects of tests are gone after them, so what is kept about them goes too.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const caches = mkdtempSync(join(tmpdir(), 'unblock-caches-'));
process.env.XDG_CACHE_HOME = caches;
process.on('exit', () => rmSync(caches, { recursive: true, force: true }));
