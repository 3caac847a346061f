/**
 * The baseline: findings that are known and not reported. A finding is known by what it is, not by where its lines are,
 * and so often as it was there when the baseline was written.
 */

import { RULES, type Finding, type RuleId } from '../analysis/finding.js';

export interface KnownFinding {
  readonly rule: RuleId;
  readonly api: string;
  /** File of the primitive site. */
  readonly primitive: string;
  /** File of the boundary. */
  readonly file: string;
  /** What is called at the boundary. */
  readonly call: string;
  /** Why it runs; null where nothing says. */
  readonly entry: string | null;
  readonly count: number;
}

export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

const identity = ({ rule, primitive, place, chain, entry }: Finding): Omit<KnownFinding, 'count'> => ({
  rule,
  api: primitive.api,
  primitive: primitive.file,
  file: place.file,
  call: chain[0]?.name ?? primitive.api,
  entry: entry && `${entry.kind} ${entry.name}`.trimEnd(),
});

const keyOf = ({ rule, api, primitive, file, call, entry }: Omit<KnownFinding, 'count'>): string =>
  JSON.stringify([rule, api, primitive, file, call, entry]);

/** Stays the same while lines move. */
export const fingerprintOf = (finding: Finding): string => keyOf(identity(finding));

export function baselineOf(findings: readonly Finding[]): Baseline {
  const known = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const key = fingerprintOf(finding);
    known.set(key, { ...identity(finding), count: (known.get(key)?.count ?? 0) + 1 });
  }
  return { version: 1, findings: [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding) };
}

export function withoutKnown(findings: readonly Finding[], baseline: Baseline): readonly Finding[] {
  const left = new Map(baseline.findings.map((known) => [keyOf(known), known.count]));
  return findings.filter((finding) => {
    const key = fingerprintOf(finding);
    const remaining = left.get(key) ?? 0;
    left.set(key, remaining - 1);
    return remaining <= 0;
  });
}

/** Throws with what is wrong, for the user. */
export function parseBaseline(text: string): Baseline {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.findings)) {
    throw new Error('it is not a baseline of version 1');
  }
  const findings = value.findings.map((item: unknown, index): KnownFinding => {
    const known = isRecord(item) ? knownFinding(item) : null;
    if (!known) throw new Error(`finding ${index + 1} is not one of a baseline`);
    return known;
  });
  return { version: 1, findings };
}

function knownFinding({ rule, api, primitive, file, call, entry, count }: Readonly<Record<string, unknown>>): KnownFinding | null {
  const known = RULES.find((id) => id === rule);
  if (known === undefined || typeof api !== 'string' || typeof primitive !== 'string' || typeof file !== 'string') return null;
  if (typeof call !== 'string' || typeof count !== 'number' || (typeof entry !== 'string' && entry !== null)) return null;
  return { rule: known, api, primitive, file, call, entry, count };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
