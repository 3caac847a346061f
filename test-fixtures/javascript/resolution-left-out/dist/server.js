import fs from 'node:fs';
export async function built() {
  return fs.readFileSync('built.txt');
}
