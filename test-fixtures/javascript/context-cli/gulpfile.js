import { rmSync } from 'node:fs';

export async function clean() {
  rmSync('build', { recursive: true }); // ok: a build file
}
