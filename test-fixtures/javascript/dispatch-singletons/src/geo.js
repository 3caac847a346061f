import fs from 'node:fs';

let table = null;

/** Nobody calls it before the first request. */
export function getGeo() {
  if (table === null) {
    table = fs.readFileSync('geo.bin');
  }
  return table;
}
