import pc from 'picocolors';
import { openSession } from '../engine.js';
import { run } from './run.js';
import { packageVersion } from '../package-version.js';

/** The `unblock` command; returns its exit code. `argv` is without the interpreter and the script. */
export function main(argv: readonly string[]): Promise<number> {
  // A reader that has seen enough (`unblock check | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return run(argv, {
    folder: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    colour: pc.isColorSupported,
    version: packageVersion(),
    open: openSession,
  });
}
