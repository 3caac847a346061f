/** `unblock fix`. */

import fs from 'node:fs';
import path from 'node:path';
import type { FixKind } from '../../fixes/fix.js';
import { locate } from '../../report/locate.js';
import { count } from '../../report/wording.js';
import type { Session } from '../../session.js';
import { exitCodeOf, findingsIn, nothingToCheck } from '../check.js';
import type { Environment } from '../environment.js';
import { openProject, warnOfProblems, type ProjectOptions } from '../open-project.js';
import { scopeOf } from '../scope.js';
import { diffOf, writeChanges } from './changes.js';
import { lineTargets, parsePath } from './line-targets.js';
import { fixInRounds, type Fixed } from './rounds.js';

export interface FixOptions extends ProjectOptions {
  readonly kind?: FixKind;
  readonly dryRun?: true;
}

/** 0: nothing left to act on. 1: findings are left. */
export async function fix(paths: readonly string[], options: FixOptions, environment: Environment): Promise<0 | 1> {
  const { folder, stdout, stderr } = environment;
  const given = (paths.length > 0 ? paths : ['.']).map((one) => parsePath(one, folder));
  const scope = scopeOf(
    given.map((one) => one.path),
    folder,
  );
  const session = await openProject(scope, options, false, environment);
  warnOfProblems(session, environment);
  if (!session.files().some(scope.includes)) stderr.write(`${nothingToCheck(scope)}\n`);

  const targets = lineTargets(given, scope.root, folder);
  const outcome = fixInRounds(session, {
    kind: options.kind,
    wanted: (findings) => findingsIn(scope, findings).filter((finding) => targets.includes(finding, session)),
    exists: (file) => fs.existsSync(path.join(scope.root, file)),
    beforeEdits: (edits) => targets.follow(edits, session, (file) => session.text(file) ?? ''),
  });
  // A diff is for other programs, so what is said about it goes beside it.
  if (options.dryRun) stdout.write(diffOf(outcome.changes));
  else writeChanges(outcome.changes, scope.root);
  (options.dryRun ? stderr : stdout).write(accountOf(outcome, session, options.dryRun === true));
  return exitCodeOf(
    outcome.left.map(({ finding }) => finding),
    session,
  );
}

function accountOf({ fixed, left, changes }: Fixed, session: Session, dryRun: boolean): string {
  const lines = [
    ...fixed.map(({ file, line, title }) => `${dryRun ? 'would fix' : 'fixed'} ${file}:${line}  ${title}`),
    ...left.map(({ finding, reason }) => {
      const { file, line } = locate(finding.place, session);
      return `left  ${file}:${line}  ${finding.primitive.api}: ${reason}`;
    }),
    `${count(fixed.length, 'finding')} ${dryRun ? 'would be fixed' : 'fixed'} in ${count(changes.length, 'file')}, ${left.length} left`,
  ];
  return `${lines.join('\n')}\n`;
}
