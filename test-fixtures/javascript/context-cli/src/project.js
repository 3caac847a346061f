import fs from 'node:fs';
import { execSync } from 'node:child_process';

export const status = () => fs.readFileSync('status', 'utf8'); // ok: only the command line calls it
export async function deploy() {
  execSync('rsync -a . server:'); // ok: only the command line calls it
  await fs.promises.writeFile('deployed', ''); // ok: promise
}
export async function publish() {
  execSync('npm publish'); // ok: only a script calls it
}
