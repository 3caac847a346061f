/** What a check gave, ready to be written in any format. */

import type { Finding } from '../analysis/finding.js';
import type { Report, Session } from '../session.js';
import type { Fix } from '../fixes/fix.js';

export interface Checked {
  /** Absolute. */
  readonly root: string;
  /** What is to be reported: in the paths asked for, not in the baseline. */
  readonly findings: readonly Finding[];
  readonly stats: Report['stats'];
  /** Offsets of the first character of each line of a file. */
  lineStarts(file: string): readonly number[];
  /** What can be done about a finding, the best first. */
  fixes(finding: Finding): readonly Fix[];
}

export const checkedOf = (session: Session, report: Report, findings: readonly Finding[]): Checked => ({
  root: session.root,
  findings,
  stats: report.stats,
  lineStarts: (file) => session.lineStarts(file),
  fixes: (finding) => session.fixes(finding),
});
