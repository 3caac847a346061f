import fs from 'node:fs';

/** @typedef {{ name: string }} Row */
export class Importer {
  /** @param {string} name */
  run(name) {
    return fs.readFileSync(name, 'utf8');
  }
  clean() {
    fs.rmSync('imports', { recursive: true });
  }
  count() {
    return fs.readdirSync('imports').length; // ok: no caller
  }
}
