/** One root cause: what blocks and for how long, who reaches it, what to do. */

import type pc from 'picocolors';
import type { Finding, Severity } from '../../analysis/finding.js';
import { adviceOf, offered } from '../advice.js';
import type { Checked } from '../checked.js';
import { locate } from '../locate.js';
import type { Site } from '../sites.js';
import { opinionOf } from '../message.js';
import { isStructural, namesAlong, nounOf, stallOf } from '../wording.js';
import type { FormatOptions } from './format.js';

type Colours = ReturnType<typeof pc.createColors>;

const BOUNDARIES = 5;
const INDENT = '    ';

const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export function siteBlock({ worst, findings }: Site, checked: Checked, options: FormatOptions, colours: Colours): readonly string[] {
  const { primitive } = worst;
  const site = locate(primitive, checked);
  const listed = options.verbose ? findings : findings.slice(0, BOUNDARIES);
  const rows = listed.map((finding) => boundaryRow(finding, checked, site));
  const placeWidth = Math.max(...rows.map((row) => row.place.length));
  const more = findings.length - listed.length;
  const fix = offered(checked.fixes(worst));
  return [
    `${colours.bold(`${site.file}:${site.line}`)}  ${colours.cyan(primitive.api)}  ${severity(worst, colours)} ${colours.dim(describe(worst))}`,
    ...rows.map((row) => `${INDENT}${row.place.padEnd(placeWidth)}  ${fit(row.way, options.width, INDENT.length + placeWidth + 2)}`),
    ...(more > 0 ? [`${INDENT}${colours.dim(`and ${more} more`)}`] : []),
    ...(worst.confirmation ? [`${INDENT}${opinionOf(worst)}`] : []),
    `${INDENT}${colours.green(fix ? `fix: ${fix.title}` : `advice: ${adviceOf(worst)}`)}`,
  ];
}

function severity({ severity: level }: Finding, colours: Colours): string {
  const paint = level === 'error' ? colours.red : level === 'warning' ? colours.yellow : colours.blue;
  return paint(words[level]);
}

function describe(finding: Finding): string {
  const noun = isStructural(finding.kind) ? [] : [nounOf[finding.kind]];
  return `${[...noun, stallOf(finding)].join(', ')} (${finding.rule})`;
}

interface Row {
  readonly place: string;
  /** The entry, then the calls: the boundary first, the primitive last. */
  readonly way: readonly string[];
}

function boundaryRow(finding: Finding, checked: Checked, site: { readonly file: string; readonly line: number }): Row {
  const { file, line } = locate(finding.place, checked);
  const isHere = file === site.file && line === site.line;
  return { place: isHere ? 'here' : `${file}:${line}`, way: [...entryOf(finding), ...namesAlong(finding.chain)] };
}

function entryOf({ entry, context }: Finding): readonly string[] {
  const phase = context === 'startup' ? ' (at start or shutdown)' : '';
  if (!entry) return phase ? [`start or shutdown`] : [];
  return [`${entry.name === '' ? entry.kind : entry.name}${phase}`];
}

/** Links in the middle give way until the line fits; its two ends say most. */
function fit(way: readonly string[], width: number | null, used: number): string {
  const arrow = ' → ';
  let [head, tail] = [way.slice(0, Math.ceil(way.length / 2)), way.slice(Math.ceil(way.length / 2))];
  let text = way.join(arrow);
  while (width !== null && used + text.length > width && head.length + tail.length > 2) {
    if (head.length > tail.length) head = head.slice(0, -1);
    else tail = tail.slice(1);
    text = [...head, '…', ...tail].join(arrow);
  }
  return text;
}
