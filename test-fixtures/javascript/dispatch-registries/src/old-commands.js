import fs from 'node:fs';
import { register } from './commands.js';

register('purge', () => fs.rmSync('purge')); // ok: nothing loads this module
register('drain', async () => fs.rmSync('drain')); // ok: the same
