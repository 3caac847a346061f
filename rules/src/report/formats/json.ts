/** The JSON of the command's contract: lines and columns from 1, paths relative to `root` with `/`. */

import type { Finding } from '../../analysis/finding.js';
import type { Checked } from '../checked.js';
import { locate } from '../locate.js';
import { messageOf } from '../message.js';
import type { Format } from './format.js';

export const json: Format = (checked) => {
  const { root, findings, stats } = checked;
  return `${JSON.stringify({ version: 1, root, findings: findings.map((finding) => record(finding, checked)), stats }, null, 2)}\n`;
};

function record(finding: Finding, checked: Checked) {
  const { rule, severity, kind, place, primitive, chain, entry, stall, attack, confirmation } = finding;
  const { file, line, column, endLine, endColumn } = locate(place, checked);
  const site = locate(primitive, checked);
  return {
    ruleId: rule,
    severity,
    file,
    line,
    column,
    endLine,
    endColumn,
    message: messageOf(finding),
    kind,
    primitive: { api: primitive.api, file: site.file, line: site.line, column: site.column },
    chain: chain.map((link) => {
      const at = locate(link, checked);
      return { name: link.name, file: at.file, line: at.line, column: at.column };
    }),
    entry: entry && { kind: entry.kind, name: entry.name, file: entry.file, line: locate(entry, checked).line },
    stall: {
      class: stall.class,
      estimateMs: stall.estimateMs === null ? null : Number(stall.estimateMs.toPrecision(3)),
      ...(stall.perMegabyteMs !== undefined && { perMegabyteMs: stall.perMegabyteMs }),
    },
    // A text that takes a regular expression about 100 ms: prefix, pump × times, suffix.
    ...(attack && { attack }),
    // With --deep: what recheck says.
    ...(confirmation && { recheck: confirmation }),
    fixes: checked.fixes(finding).map((fix) => ({ kind: fix.kind, title: fix.title, preferred: fix.preferred })),
  };
}
