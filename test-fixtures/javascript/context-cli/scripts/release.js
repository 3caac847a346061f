import { execSync } from 'node:child_process';
import { publish } from '../src/project.js';

async function release() {
  execSync('git tag'); // ok: a script
  await publish();
}
await release(); // ok: a script
