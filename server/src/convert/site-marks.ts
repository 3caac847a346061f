/** The second mark: at a primitive site inside a helper, naming who reaches it from the event loop. */

import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { Finding, Place } from 'eslint-plugin-unblock/engine';
import type { DiagnosticData } from './diagnostic.js';
import { ruleOf } from './diagnostic.js';
import { findingId } from './finding-id.js';
import { locationOf, rangeOf, shortPosition, type Sources } from './sources.js';

/** A helper behind hundreds of handlers needs no list of all of them. */
const LISTED = 20;

export interface SiteMark {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Findings of each primitive site that is not itself a boundary. */
export function siteMarks(findings: readonly Finding[]): readonly SiteMark[] {
  const boundaries = new Set(findings.map((finding) => key(finding.rule, finding.place)));
  const sites = new Map<string, Finding[]>();
  for (const finding of findings) {
    const site = key(finding.rule, finding.primitive);
    if (boundaries.has(site)) continue;
    const known = sites.get(site);
    if (known) known.push(finding);
    else sites.set(site, [finding]);
  }
  return [...sites.values()].flatMap((reached) => {
    const [first] = reached;
    return first ? [{ file: first.primitive.file, findings: reached }] : [];
  });
}

export function markOf({ findings }: SiteMark, sources: Sources): Diagnostic[] {
  const [first] = findings;
  if (!first) return [];
  const reachers = [...new Map(findings.map((finding) => [reacher(finding, sources), finding])).entries()];
  const [nearest] = reachers;
  if (!nearest) return [];
  const more = reachers.length === 1 ? '' : ` and ${String(reachers.length - 1)} more`;
  const data: DiagnosticData = { mark: 'site', ids: findings.map(findingId) };
  return [
    {
      ...ruleOf(first.rule),
      range: rangeOf(first.primitive, sources),
      severity: DiagnosticSeverity.Information,
      message: `\`${first.primitive.api}\` blocks the event loop: reached by ${nearest[0]}${more}`,
      relatedInformation: reachers.slice(0, LISTED).map(([name, finding]) => ({ location: locationOf(finding.place, sources), message: `reached by ${name}` })),
      data,
    },
  ];
}

function reacher(finding: Finding, sources: Sources): string {
  const position = shortPosition(finding.place, sources);
  return finding.entry === null || finding.entry.name === '' ? position : `${finding.entry.name} (${position})`;
}

const key = (rule: string, place: Place): string => `${rule} ${place.file} ${String(place.at)}-${String(place.end)}`;
