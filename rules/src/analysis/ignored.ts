/** Comments that silence findings. */

import type { FileFacts } from '../facts/facts.js';
import type { Finding } from './finding.js';

/** A comment at the boundary silences it; one at the primitive site silences every chain through it. */
export function isIgnored(finding: Finding, factsOf: (file: string) => FileFacts | null): boolean {
  return [finding.place, finding.primitive].some(({ file, at }) => {
    const facts = factsOf(file);
    if (!facts || facts.ignores.length === 0) return false;
    const line = lineAt(facts.lineStarts, at);
    return facts.ignores.some(
      (each) => (each.line === null || each.line === line) && (each.rules.length === 0 || each.rules.includes(finding.rule)),
    );
  });
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
