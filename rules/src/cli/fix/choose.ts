import type { Finding } from '../../analysis/finding.js';
import type { Fix, FixKind } from '../../fixes/fix.js';
import { adviceOf } from '../../report/advice.js';

/** The fix to apply, or why there is none. */
export type Choice = { readonly fix: Fix } | { readonly reason: string };

export function choose(finding: Finding, fixes: readonly Fix[], kind: FixKind | undefined): Choice {
  const fix = kind === undefined ? fixes.find((one) => one.preferred && one.kind !== 'ignore') : fixes.find((one) => one.kind === kind);
  if (fix) return { fix };
  const others = [...new Set(fixes.map((one) => one.kind))].filter((one) => one !== 'ignore');
  if (others.length === 0) return { reason: `no fix is offered. ${adviceOf(finding)}` };
  const what = kind === undefined ? 'none of its fixes is the obvious one' : `no fix of the kind ${kind} is offered`;
  return { reason: `${what}; it has ${others.map((one) => `--kind ${one}`).join(', ')}` };
}
