import fs from 'node:fs';
import { errors, logs, removed, saved, started } from './signals.js';

started.tap('folders', () => fs.mkdirSync('notes'));
saved.tap('backup', (name) => fs.copyFileSync(name, `${name}.bak`)).tap('log', () => {});
removed.tap('backup', (name) => fs.rmSync(`${name}.bak`));

logs.on((line) => fs.appendFileSync('notes.log', line));
errors.on((line) => fs.appendFileSync('errors.log', line)); // ok: never sent
errors.on((line) => {
  fs.truncateSync(line); // ok: never sent
});
