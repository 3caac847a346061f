/** Parts that a function takes out of an object. */

/** @typedef {{ importer: import('./importer.js').Importer, size: number }} Parts */

/** @param {Parts} parts */
export async function unpack({ importer, size }) {
  importer.run('x'); // expect no-blocking-call: run > fs.readFileSync
  size.clean?.(); // ok: a number
}

/**
 * @param {string} name
 * @param {Object} parts
 * @param {import('./importer.js').Importer} parts.importer
 * @param {{ run(name: string): string }} parts.other
 */
export async function listed(name, { importer, other }) {
  importer.run(name); // expect no-blocking-call: run > fs.readFileSync
  other.run(name); // ok: anything may have a method run
}

/**
 * @param {{ run(name: string): string }} first
 * @param {import('./importer.js').Importer} second
 */
export async function ordered({ run }, second) {
  run('x'); // ok: of the first parameter
  second.run('x'); // expect no-blocking-call: run > fs.readFileSync
}
