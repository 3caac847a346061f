import { writeFileSync } from 'node:fs';

export async function register() {
  writeFileSync('instrumented', ''); // ok: once, at start
}
