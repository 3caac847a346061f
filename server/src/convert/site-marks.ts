/** The second mark: at a primitive site inside a helper, naming who reaches it from the event loop. */

import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import { sitesOf, type Finding, type Site } from 'eslint-plugin-unblock/engine';
import type { DiagnosticData } from './diagnostic-data.js';
import { ruleOf } from './diagnostic.js';
import { findingId } from './finding-id.js';
import { locationOf, rangeOf, shortPosition, type Sources } from './sources.js';

/** A helper behind hundreds of handlers needs no list of all of them. */
const LISTED = 20;

/** Primitive sites in helpers. Where a site is its own boundary the finding already stands. */
export const markedSites = (findings: readonly Finding[]): readonly Site[] =>
  sitesOf(findings).filter((site) => !site.findings.some(({ chain }) => chain.length === 1));

export function markOf({ worst, findings }: Site, sources: Sources): Diagnostic {
  const reachers = new Map([worst, ...findings].map((finding) => [reacher(finding, sources), finding]));
  const more = reachers.size === 1 ? '' : ` and ${reachers.size - 1} more`;
  const data: DiagnosticData = { mark: 'site', ids: [worst, ...findings.filter((finding) => finding !== worst)].map(findingId) };
  return {
    ...ruleOf(worst.rule),
    range: rangeOf(worst.primitive, sources),
    severity: DiagnosticSeverity.Information,
    message: `\`${worst.primitive.api}\` blocks the event loop: reached by ${reacher(worst, sources)}${more}`,
    relatedInformation: [...reachers]
      .slice(0, LISTED)
      .map(([name, { place }]) => ({ location: locationOf(place, sources), message: `reached by ${name}` })),
    data,
  };
}

function reacher(finding: Finding, sources: Sources): string {
  const position = shortPosition(finding.place, sources);
  return finding.entry === null || finding.entry.name === '' ? position : `${finding.entry.name} (${position})`;
}
