import fs from 'node:fs';

let config;

export function getConfig() {
  if (!config) config = JSON.parse(fs.readFileSync('config.json', 'utf8')); // ok: done at start
  return config;
}
