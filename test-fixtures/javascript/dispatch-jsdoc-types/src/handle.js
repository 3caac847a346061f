/**
 * @param {import('./importer.js').Importer} importer
 * @param {string} name
 */
export function handle(importer, name) {
  return importer.run(name);
}

/** @param {import('./importer.js').Importer} importer */
export async function nightly(importer) {
  importer.clean(); // expect no-blocking-call: clean > fs.rmSync
}

/** @type {import('./importer.js').Importer | undefined} */
export let current;
export async function again() {
  return current?.run('again'); // expect no-blocking-call: run > fs.readFileSync
}

/** @param {{ run(name: string): string }} runner */
export async function unknown(runner) {
  return runner.run('x'); // ok: anything may have a method run
}
