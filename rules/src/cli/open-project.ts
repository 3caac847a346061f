import path from 'node:path';
import type { Session } from '../session.js';
import type { Environment } from './environment.js';
import { progressLine } from './progress.js';
import type { Scope } from './scope.js';

export interface ProjectOptions {
  readonly config?: string;
  readonly cache: boolean;
  readonly includeStartup?: true;
}

export async function openProject(
  { root }: Scope,
  { config, cache, includeStartup }: ProjectOptions,
  readOnly: boolean,
  environment: Environment,
): Promise<Session> {
  const progress = progressLine(environment.stderr);
  try {
    return await environment.open(root, {
      cache,
      readOnly,
      onProgress: (done, total) => progress.show(done, total),
      ...(includeStartup && { includeStartup }),
      ...(config !== undefined && { configFile: path.resolve(environment.folder, config) }),
    });
  } finally {
    progress.erase();
  }
}

const LISTED = 10;

/** Names what could not be analyzed; the rest was. */
export function warnOfProblems(session: Session, { stderr }: Environment): void {
  const { problems } = session.report();
  for (const { file, line, message } of problems.slice(0, LISTED)) {
    stderr.write(`unblock: ${line === null ? file : `${file}:${line}`}: ${message}\n`);
  }
  if (problems.length > LISTED) stderr.write(`unblock: and ${problems.length - LISTED} more files with problems\n`);
}
