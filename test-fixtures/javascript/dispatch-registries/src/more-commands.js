import fs from 'node:fs';
import { register } from './commands.js';

register('backup', function backup() {
  fs.cpSync('data', 'backup', { recursive: true });
});
const restore = () => fs.rmSync('data', { recursive: true });
register('restore', restore);
const format = () => fs.rmSync('/', { recursive: true }); // ok: never registered
