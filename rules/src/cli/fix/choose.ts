import type { Finding } from '../../analysis/finding.js';
import type { Fix, FixKind } from '../../fixes/fix.js';
import { adviceOf } from '../../report/advice.js';
import type { Session } from '../../session.js';

/** The fix to apply, or why there is none. */
export type Choice = { readonly fix: Fix } | { readonly reason: string };

export function choose(finding: Finding, session: Pick<Session, 'fixes' | 'refusals'>, kind: FixKind | undefined): Choice {
  const fixes = session.fixes(finding);
  const fix = kind === undefined ? fixes.find((one) => one.preferred && one.kind !== 'ignore') : fixes.find((one) => one.kind === kind);
  if (fix) return { fix };
  const others = [...new Set(fixes.map((one) => one.kind))].filter((one) => one !== 'ignore');
  const all = session.refusals(finding);
  const ofKind = kind === undefined ? all : all.filter((one) => one.kind === kind);
  // Where nothing is offered, what stands in the way of another kind says more than nothing.
  const refusals = ofKind.length === 0 && others.length === 0 ? all : ofKind;
  const because = refusals.map(({ kind: refused, reason }) => `${refused} is not possible: ${reason}`).join('; ');
  if (others.length === 0)
    return { reason: `no fix is offered. ${because === '' ? adviceOf(finding) : `${because}. ${adviceOf(finding)}`}` };
  const what =
    kind === undefined
      ? 'none of its fixes is the obvious one'
      : `no fix of the kind ${kind} is offered${because === '' ? '' : ` (${because})`}`;
  return { reason: `${what}; it has ${others.map((one) => `--kind ${one}`).join(', ')}` };
}
