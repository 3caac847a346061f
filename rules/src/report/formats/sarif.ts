/** SARIF 2.1.0, for code scanning: the chain is the code flow, the primitive site a related location. */

import type { Location as SarifLocation, Log, ReportingDescriptor, Result, ThreadFlowLocation } from 'sarif';
import { RULES, type Finding, type Place, type Severity } from '../../analysis/finding.js';
import { fingerprintOf } from '../baseline.js';
import type { Checked } from '../checked.js';
import { documentationUrl, homepage } from '../documentation.js';
import { locate, type Lines } from '../locate.js';
import { messageOf } from '../message.js';
import { summaryOf } from '../rules.js';
import type { Format } from './format.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>;

export const sarif: Format = (checked, { version }) => {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'unblock', version, informationUri: homepage, rules: RULES.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the checked project.' } } },
        results: checked.findings.map((finding) => result(finding, checked)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

const descriptor = (rule: (typeof RULES)[number]): ReportingDescriptor => ({
  id: rule,
  shortDescription: { text: summaryOf[rule] },
  helpUri: documentationUrl(rule),
});

function result(finding: Finding, checked: Checked): Result {
  const { chain, primitive, place, rule } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level: levels[finding.severity],
    message: { text: messageOf(finding) },
    locations: [location(place, checked)],
    relatedLocations: [{ ...location(primitive, checked, primitive.api), id: 1 }],
    codeFlows: [
      { threadFlows: [{ locations: chain.map((link): ThreadFlowLocation => ({ location: location(link, checked, link.name) })) }] },
    ],
    partialFingerprints: { 'unblock/v1': fingerprintOf(finding) },
  };
}

function location(place: Place, lines: Lines, text?: string): SarifLocation {
  const { file, line, column, endLine, endColumn } = locate(place, lines);
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F'), uriBaseId: 'SRCROOT' },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...(text !== undefined && { message: { text } }),
  };
}
