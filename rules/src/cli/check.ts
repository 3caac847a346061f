/** `unblock check`. */

import type { Finding } from '../analysis/finding.js';
import { checkedOf } from '../report/checked.js';
import { formats, type FormatName } from '../report/formats/index.js';
import { comparePlaces, severityRank } from '../report/sites.js';
import { count } from '../report/wording.js';
import type { Session } from '../session.js';
import { confirmed } from './deep.js';
import type { Environment } from './environment.js';
import { Failure } from './failure.js';
import { leaveOutKnown, writeKnown } from './known-findings.js';
import { openProject, warnOfProblems, type ProjectOptions } from './open-project.js';
import { scopeOf, type Scope } from './scope.js';

export interface CheckOptions extends ProjectOptions {
  readonly format: FormatName;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly verbose?: true;
  readonly deep?: true;
}

/** 0: nothing to act on. 1: findings at or above the failing severity. */
export async function check(paths: readonly string[], options: CheckOptions, environment: Environment): Promise<0 | 1> {
  const { stdout, stderr, folder, colour, version } = environment;
  if (options.updateBaseline && options.baseline === undefined)
    throw new Failure('--update-baseline needs --baseline FILE: the file to write');
  const scope = scopeOf(paths, folder);
  const session = await openProject(scope, options, true, environment);
  warnOfProblems(session, environment);
  if (!session.files().some(scope.includes)) stderr.write(`${nothingToCheck(scope)}\n`);

  const report = session.report();
  const found = findingsIn(scope, report.findings);
  if (options.updateBaseline && options.baseline !== undefined) {
    stderr.write(`${options.baseline} now holds ${count(writeKnown(found, options.baseline, folder), 'finding')}\n`);
    return 0;
  }
  const reported = options.baseline === undefined ? found : leaveOutKnown(found, options.baseline, folder);
  const findings = options.deep ? await confirmed(reported, folder) : reported;
  const width = stdout.isTTY === true ? (stdout.columns ?? null) : null;
  stdout.write(
    formats[options.format](checkedOf(session, report, findings), { colour, width, verbose: options.verbose === true, version }),
  );
  return exitCodeOf(findings, session);
}

/** By the least severity that the project's configuration lets fail. */
export const exitCodeOf = (findings: readonly Finding[], { configuration }: Session): 0 | 1 =>
  findings.some(({ severity }) => severityRank(severity) >= severityRank(configuration.failOn)) ? 1 : 0;

export const nothingToCheck = ({ given }: Scope): string =>
  `unblock: no JavaScript, TypeScript or Python files found in ${given.join(', ')}`;

/** A finding lies where its boundary is. */
export const findingsIn = (scope: Scope, findings: readonly Finding[]): readonly Finding[] =>
  findings
    .filter(({ place }) => scope.includes(place.file))
    .sort((a, b) => comparePlaces(a.place, b.place) || comparePlaces(a.primitive, b.primitive));
