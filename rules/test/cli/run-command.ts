/** Runs the command line in a folder made for the test, over a session in memory. */

import fs from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/run.js';
import type { SessionOptions } from '../../src/open-session.js';
import type { Session } from '../../src/session.js';
import { fakeSession, type FakeProject } from '../fake-session.js';
import { temporaryProject } from '../temporary-project.js';

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly root: string | null;
  readonly options: SessionOptions | null;
  /** Text of a file afterwards; null where there is none. */
  readonly file: (name: string) => string | null;
}

export async function runCommand(
  argv: readonly string[],
  project: FakeProject,
  open: (session: Session) => Session = (session) => session,
): Promise<Ran> {
  const folder = temporaryProject(project.files);
  let stdout = '';
  let stderr = '';
  const opened: { root: string; options: SessionOptions }[] = [];
  const exitCode = await run(argv, {
    folder,
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    colour: false,
    version: '1.2.3',
    open: (root, options) => {
      opened.push({ root, options });
      return Promise.resolve().then(() => open(fakeSession({ ...project, root })));
    },
  });
  const { root, options } = opened.at(-1) ?? { root: null, options: null };
  const absolute = (name: string): string => path.join(folder, name);
  return {
    exitCode,
    stdout,
    stderr,
    root: root && path.relative(folder, root),
    options,
    file: (name) => (fs.existsSync(absolute(name)) ? fs.readFileSync(absolute(name), 'utf8') : null),
  };
}
