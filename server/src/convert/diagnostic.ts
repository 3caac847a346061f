/** A finding as a diagnostic at its boundary, with the chain as related locations. */

import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver/node';
import { documentationUrl, messageOf, type Finding, type RuleId, type Severity } from 'eslint-plugin-unblock/engine';
import type { DiagnosticData } from './diagnostic-data.js';
import { findingId } from './finding-id.js';
import { locationOf, rangeOf, type Sources } from './sources.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function diagnosticOf(finding: Finding, sources: Sources): Diagnostic {
  const data: DiagnosticData = { mark: 'boundary', ids: [findingId(finding)] };
  return {
    ...ruleOf(finding.rule),
    range: rangeOf(finding.place, sources),
    severity: severities[finding.severity],
    message: messageOf(finding),
    relatedInformation: wayOf(finding, sources),
    data,
  };
}

export const ruleOf = (rule: RuleId): Pick<Diagnostic, 'source' | 'code' | 'codeDescription'> => ({
  source: 'unblock',
  code: rule,
  codeDescription: { href: documentationUrl(rule) },
});

/** From why the boundary runs, along the calls, to the primitive. The boundary's own call is where the diagnostic stands. */
function wayOf(finding: Finding, sources: Sources): DiagnosticRelatedInformation[] {
  const calls = finding.chain.slice(1).map((link) => ({ location: locationOf(link, sources), message: `calls ${link.name}` }));
  if (finding.entry === null) return calls;
  const { kind, name } = finding.entry;
  return [
    { location: locationOf(finding.entry, sources), message: name === '' ? `reached by this ${kind}` : `reached by ${kind} ${name}` },
    ...calls,
  ];
}
