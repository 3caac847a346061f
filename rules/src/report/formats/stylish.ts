/** For people: root causes, the worst first, and below each the boundaries that reach it. */

import pc from 'picocolors';
import type { Finding } from '../../analysis/finding.js';
import type { Checked } from '../checked.js';
import { sitesOf, type Site } from '../sites.js';
import { count, duration } from '../wording.js';
import type { Format, FormatOptions } from './format.js';
import { siteBlock } from './stylish-site.js';

export const stylish: Format = (checked, options) => {
  if (checked.stats.files === 0) return '';
  const colours = pc.createColors(options.colour);
  const shown = options.verbose ? checked.findings : important(checked.findings);
  const sites = sitesOf(shown);
  const blocks = sites.map((site) => `${siteBlock(site, checked, options, colours).join('\n')}\n\n`);
  const summary = shown.length > 0 ? totals(shown, sites, checked) : nothing(checked);
  const emphasis = shown.some(({ severity }) => severity === 'error') ? colours.red : shown.length > 0 ? colours.yellow : colours.green;
  return `${blocks.join('')}${emphasis(summary)}\n${colours.dim(silent(checked, shown, options))}`;
};

/** Information alone is shown; beside anything worse it is only counted. */
function important(findings: readonly Finding[]): readonly Finding[] {
  const worse = findings.filter(({ severity }) => severity !== 'info');
  return worse.length > 0 ? worse : findings;
}

function totals(shown: readonly Finding[], sites: readonly Site[], { stats }: Checked): string {
  const files = new Set(sites.map((site) => site.worst.primitive.file)).size;
  const severities = [
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ].flatMap(([severity, noun]) => {
    const number = shown.filter((finding) => finding.severity === severity).length;
    return number > 0 && noun !== undefined ? [count(number, noun)] : [];
  });
  const found = `${count(shown.length, 'finding')} (${severities.join(', ')}) at ${count(sites.length, 'site')} in ${count(files, 'file')}`;
  return `${found}; ${checkedIn(stats)}`;
}

const nothing = ({ stats }: Checked): string => `Nothing found that blocks the event loop; ${checkedIn(stats)}`;

const checkedIn = ({ files, durationMs }: Checked['stats']): string =>
  `${count(files, 'file')} checked in ${duration(Math.max(1, Math.round(durationMs)))}`;

function silent({ findings }: Checked, shown: readonly Finding[], { verbose }: FormatOptions): string {
  const hidden = findings.length - shown.length;
  return hidden === 0 || verbose ? '' : `and ${count(hidden, 'note')} on calls that take well under a millisecond: --verbose shows them\n`;
}
