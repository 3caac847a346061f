/** Findings by root cause: all boundaries that reach one primitive site. */

import type { StallClass } from '../catalog/model.js';
import type { Finding, Severity } from '../analysis/finding.js';

export interface Site {
  /** The one to describe the site with: the most severe, then the nearest. */
  readonly worst: Finding;
  /** In the order of the files. */
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
const STALLS: readonly StallClass[] = ['trivial', 'light', 'heavy', 'unbounded'];

export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);
export const stallRank = (stall: StallClass): number => STALLS.indexOf(stall);

/** The worst first: by severity, then by how long it may stall, then by how many boundaries reach it. */
export function sitesOf(findings: readonly Finding[]): readonly Site[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { primitive, rule } = finding;
    const key = `${rule} ${primitive.file}:${primitive.at} ${primitive.api}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap(siteOf).sort(compareSites);
}

function siteOf(group: readonly Finding[]): readonly Site[] {
  const findings = [...group].sort((a, b) => comparePlaces(a.place, b.place));
  const [worst] = [...findings].sort(
    (a, b) =>
      severityRank(b.severity) - severityRank(a.severity) ||
      stallRank(b.stall.class) - stallRank(a.stall.class) ||
      timeOf(b) - timeOf(a) ||
      a.chain.length - b.chain.length,
  );
  return worst ? [{ worst, findings }] : [];
}

/** Calls that nobody knows the time of come after those known to take long, and before those known to be short. */
const USUAL_MS = 20;
const timeOf = ({ stall }: Finding): number => stall.estimateMs ?? USUAL_MS;

const compareSites = (a: Site, b: Site): number =>
  severityRank(b.worst.severity) - severityRank(a.worst.severity) ||
  stallRank(b.worst.stall.class) - stallRank(a.worst.stall.class) ||
  timeOf(b.worst) - timeOf(a.worst) ||
  b.findings.length - a.findings.length ||
  comparePlaces(a.worst.primitive, b.worst.primitive);

export function comparePlaces(a: Finding['place'], b: Finding['place']): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.at - b.at || a.end - b.end;
}
