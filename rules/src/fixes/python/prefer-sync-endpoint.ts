/**
 * Endpoints and dependencies that would be better off as `def`. Whether nothing in one needs the loop is known when its fix
 * is, so these findings are made of the others and of their fixes: one for each endpoint, at its name, beside the findings
 * of its calls.
 */

import type { Finding, Severity } from '../../analysis/finding.js';
import type { StallClass } from '../../catalog/model.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { FixContext } from '../context.js';
import { functionAt, syncEndpoint } from './sync-endpoint.js';

const STALLS: readonly StallClass[] = ['trivial', 'light', 'heavy', 'unbounded'];

export function endpointsToMakeSync(findings: readonly Finding[], context: FixContext): readonly Finding[] {
  const endpoints = new Map<FunctionFacts, Finding[]>();
  for (const finding of findings) {
    const facts = mayBeIn(finding) ? functionAt(context, finding.place.file, finding.place.at) : null;
    if (facts === null || !facts.async || facts.awaits) continue;
    const known = endpoints.get(facts);
    if (known) known.push(finding);
    else endpoints.set(facts, [finding]);
  }
  return [...endpoints].flatMap(([facts, calls]) => {
    const [first] = calls;
    // A sleep is better awaited than slept in a thread.
    if (!first || calls.every(({ kind }) => kind === 'sleep')) return [];
    if (!calls.every((finding) => syncEndpoint(finding, context).length > 0)) return [];
    return [endpointFinding(facts, worstOf(first, calls))];
  });
}

const mayBeIn = ({ rule, context, entry, place }: Finding): boolean =>
  (rule === 'no-blocking-call' || rule === 'no-cpu-bound-call') &&
  context === 'loop' &&
  (entry?.kind === 'route' || entry?.kind === 'dependency') &&
  place.file.endsWith('.py');

const worstOf = (first: Finding, calls: readonly Finding[]): Finding =>
  calls.reduce((worst, each) => (STALLS.indexOf(each.stall.class) > STALLS.indexOf(worst.stall.class) ? each : worst), first);

/** Its calls are reported as what they are; it adds what to do about all of them, so it is never an error of its own. */
function endpointFinding(facts: FunctionFacts, worst: Finding): Finding {
  const severity: Severity = worst.severity === 'info' ? 'info' : 'warning';
  const place = { file: worst.place.file, at: facts.nameAt, end: facts.nameAt + facts.name.length };
  return { ...worst, rule: 'prefer-sync-endpoint', severity, place };
}
