import { spawnSync } from 'node:child_process';

const python = ['python3', 'python'].find(
  (command) => spawnSync(command, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).status === 0,
);

/** A test that runs Python 3.10 or newer; where there is none, it counts as skipped and says why. */
export function itWithPython(title: string, test: (this: Mocha.Context, python: string) => void | Promise<void>): void {
  if (python === undefined) it.skip(`${title} (skipped: needs Python 3.10 on the path)`);
  else
    it(title, function () {
      return test.call(this, python);
    });
}
