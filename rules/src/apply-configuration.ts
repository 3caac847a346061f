/** What the configuration makes of the findings of the analysis. */

import type { Finding } from './analysis/finding.js';
import type { Configuration } from './project/configuration.js';

/**
 * Drops what the project does not want to see and sets its severities. Calls that hardly block stay information, whatever
 * the rule's severity: a project that wants them to count has `failOn: info`.
 */
export function applyConfiguration(findings: readonly Finding[], { rules, minEstimateMs = 0 }: Configuration): readonly Finding[] {
  return findings.flatMap((finding) => {
    const severity = rules[finding.rule];
    if (severity === 'off' || (finding.stall.estimateMs ?? Infinity) < minEstimateMs) return [];
    return severity === undefined || finding.stall.class === 'trivial' ? [finding] : [{ ...finding, severity }];
  });
}
