/** What the configuration makes of the findings of the analysis. */

import type { Finding } from './analysis/finding.js';
import type { Configuration } from './project/configuration.js';

/** Nobody notices a pause that is shorter. */
const FLOOR_MS = 1;

const asInformation = (finding: Finding): Finding => ({ ...finding, severity: 'info', stall: { ...finding.stall, class: 'trivial' } });

/**
 * Drops what the project does not want to see and sets its severities. Calls that hardly block, or take less than the floor, are information, whatever
 * the rule's severity: a project that wants them to count has `failOn: info`.
 */
export function applyConfiguration(findings: readonly Finding[], { rules, minEstimateMs = FLOOR_MS }: Configuration): readonly Finding[] {
  return findings.flatMap((each) => {
    const severity = rules[each.rule];
    if (severity === 'off') return [];
    const finding = (each.stall.estimateMs ?? Infinity) < minEstimateMs ? asInformation(each) : each;
    return severity === undefined || finding.stall.class === 'trivial' ? [finding] : [{ ...finding, severity }];
  });
}
