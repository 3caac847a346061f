import fs from 'node:fs';

export async function readFile(name) {
  return fs.readFileSync(name); // ok: a mock
}
