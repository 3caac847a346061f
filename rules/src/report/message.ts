/** What a finding says, the same in every front end: one line at the boundary. */

import type { Finding } from '../analysis/finding.js';
import { duration, isStructural, SHORTEST, namesAlong, nounOf, stallOf } from './wording.js';

export function messageOf(finding: Finding): string {
  if (finding.rule === 'prefer-sync-endpoint') return preferSync(finding);
  return isStructural(finding.kind) ? structural(finding) : blocking(finding);
}

/** "`requests.get` blocks the event loop: `load` → `requests.get` (HTTP request, no upper bound)" */
function blocking(finding: Finding): string {
  const { estimateMs } = finding.stall;
  const told = estimateMs !== null && estimateMs >= SHORTEST;
  const time = !told ? '' : ` for about ${duration(estimateMs)} per call`;
  const facts = !told ? `${nounOf[finding.kind]}, ${stallOf(finding)}` : nounOf[finding.kind];
  const note = finding.note === undefined ? '' : `; ${finding.note}`;
  return `${code(finding.primitive.api)} ${effect(finding)}${here(finding)}${time}${along(finding)} (${facts}${note})`;
}

function structural(finding: Finding): string {
  return `${subject(finding)} ${effect(finding)}${here(finding)}${along(finding)} (${finding.growth ?? stallOf(finding)}${opinionOf(finding, '; ')})`;
}

/** What recheck says, where it was asked. */
export function opinionOf({ confirmation }: Finding, before = ''): string {
  if (!confirmation) return '';
  const { status, growth, attack } = confirmation;
  if (status !== 'vulnerable') return `${before}recheck: ${status}`;
  return `${before}recheck: ${growth ?? status}${attack ? `, attack ${code(attack.written)}` : ''}`;
}

function subject({ kind, primitive }: Finding): string {
  switch (kind) {
    case 'regex':
      return 'A regular expression with super-linear backtracking';
    case 'recursion':
      return `The recursion of ${code(primitive.api)}`;
    default:
      return 'A loop whose work is not bounded';
  }
}

function preferSync(finding: Finding): string {
  const what = finding.entry?.kind === 'dependency' ? 'dependency' : 'endpoint';
  return `This \`async def\` ${what} awaits nothing and blocks the event loop: ${namesAlong(finding.chain).map(code).join(' → ')}; declared with \`def\` it would run in the thread pool`;
}

const effect = ({ context }: Finding): string => (context === 'startup' ? 'holds up start or shutdown' : 'blocks the event loop');

const here = ({ chain }: Finding): string => (chain.length > 1 ? '' : ' here');

const along = ({ chain }: Finding): string => (chain.length > 1 ? `: ${namesAlong(chain).map(code).join(' → ')}` : '');

const code = (name: string): string => (name === '…' ? name : `\`${name}\``);
