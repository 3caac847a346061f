import workerpool from 'workerpool';
import { execSync } from 'node:child_process';

async function pdf(name: string): Promise<string> {
  return execSync(`pdf ${name}`).toString(); // ok: a thread
}
workerpool.worker({ pdf });
