import { execFileSync } from 'node:child_process';

export async function thumbnail(job) {
  execFileSync('convert', [job.data.file]); // expect no-blocking-call: child_process.execFileSync
}
export const cover = (job) => execFileSync('convert', [job.data.file]); // ok: no caller
