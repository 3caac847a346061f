/** A session over texts in memory: findings are what a test says they are, found again in the texts as they stand. */

import type { Finding, Place, RuleId } from '../src/analysis/finding.js';
import type { Refusal } from '../src/fixes/context.js';
import type { Fix } from '../src/fixes/fix.js';
import { DEFAULT_CONFIGURATION, type Configuration } from '../src/project/configuration.js';
import type { Report, Session } from '../src/session.js';

export interface FakeProject {
  readonly root?: string;
  readonly files: Readonly<Record<string, string>>;
  /** Called with the present texts, so that findings follow edits. */
  readonly findings?: (text: (file: string) => string) => readonly Finding[];
  readonly fixes?: (finding: Finding, text: (file: string) => string) => readonly Fix[];
  readonly refusals?: readonly Refusal[];
  readonly configuration?: Partial<Configuration>;
  readonly problems?: Report['problems'];
}

export function fakeSession({
  root = '/project',
  files,
  findings = () => [],
  fixes = () => [],
  refusals = [],
  problems = [],
  configuration,
}: FakeProject): Session {
  const texts = new Map(Object.entries(files));
  const text = (file: string): string => texts.get(file) ?? '';
  return {
    root,
    configuration: { ...DEFAULT_CONFIGURATION, ...configuration },
    fingerprint: '',
    files: () => [...texts.keys()],
    text: (file) => texts.get(file) ?? null,
    lineStarts: (file) => [0, ...[...text(file).matchAll(/\n/g)].map((match) => match.index + 1)],
    setText: (file, changed) => void texts.set(file, changed ?? files[file] ?? ''),
    refresh: () => undefined,
    report: () => ({ findings: findings(text), problems, stats: { files: texts.size, functions: 7, durationMs: 80.4 } }),
    fixes: (finding) => fixes(finding, text),
    refusals: () => refusals,
  };
}

/** Where `snippet` stands in the text of `file`; the nth time, from 0. */
export function placeOf(snippet: string, file: string, text: string, nth = 0): Place {
  let at = text.indexOf(snippet);
  for (let seen = 0; seen < nth; seen += 1) at = text.indexOf(snippet, at + 1);
  if (at < 0) throw new Error(`${file} has no ${snippet}`);
  return { file, at, end: at + snippet.length };
}

export function finding(chain: readonly (Place & { readonly name: string })[], more: Partial<Finding> = {}): Finding {
  const [boundary] = chain;
  const last = chain.at(-1);
  if (!boundary || !last) throw new Error('a chain has a link');
  const { name: api, ...site } = last;
  const { file, at, end } = boundary;
  const rule: RuleId = 'no-blocking-call';
  return {
    rule,
    severity: 'error',
    kind: 'sleep',
    place: { file, at, end },
    primitive: { ...site, api },
    chain,
    entry: null,
    stall: { class: 'unbounded', estimateMs: null },
    context: 'loop',
    ...more,
  };
}
