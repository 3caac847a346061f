/** Every fix that is offered in an application, each applied alone and analyzed again. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../../../src/analysis/finding.js';
import type { Fix, FixKind } from '../../../src/fixes/fix.js';
import { applyEdits } from '../../../src/fixes/text/edits.js';
import { locate } from '../../../src/report/locate.js';
import type { Session } from '../../../src/session.js';

/** Path in the project -> text. */
export type Copy = ReadonlyMap<string, string>;

export interface Offer {
  readonly kind: FixKind;
  readonly title: string;
  readonly copy: Copy;
  /** What analyzing again has to say against it. */
  readonly trouble: readonly string[];
}

export function offersOn(session: Session, before: Copy, wanted: (fix: Fix) => boolean = () => true): readonly Offer[] {
  const { findings } = session.report();
  const found = findings.map((finding) => ({
    finding,
    line: locate(finding.place, session),
    fixes: session.fixes(finding).filter(wanted),
  }));
  // The same edit may mend several findings.
  const tried = new Map<string, Offer>();
  for (const { finding, line, fixes } of found)
    for (const fix of fixes) {
      const key = JSON.stringify([fix.edits, fix.creates]);
      if (tried.has(key)) continue;
      const copy = applied(fix, before);
      for (const [file, text] of copy) if (text !== before.get(file)) session.setText(file, text);
      const now = session.report().findings;
      const count = (all: readonly Finding[]): number => all.filter((each) => nameOf(each) === nameOf(finding)).length;
      const trouble = [
        ...(count(now) < count(findings) ? [] : [`${finding.primitive.api} is still found`]),
        ...added(sitesOf(findings), sitesOf(now)).map((each) => `new finding: ${each}`),
      ];
      for (const [file, text] of copy) if (text !== before.get(file)) session.setText(file, null);
      tried.set(key, { kind: fix.kind, title: `${line.file}:${line.line} ${fix.kind} (${fix.title})`, copy, trouble });
    }
  return [...tried.values()];
}

/** Lines move, and calls change their form: a finding is known by how it is reached. */
const nameOf = ({ rule, place, chain }: Finding): string => [rule, place.file, ...chain.map(({ name }) => name)].join(' ');

/** Places of primitives, each once: another function on the chain may be the first that is asynchronous now. */
const sitesOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Map(findings.map(({ rule, primitive: { file, at, api } }) => [`${rule} ${file} ${at}`, `${rule} ${file} ${api}`])).values(),
];

function applied({ edits, creates }: Fix, before: Copy): Copy {
  const after = new Map(before);
  for (const file of new Set(edits.map((each) => each.file)))
    after.set(
      file,
      applyEdits(
        before.get(file) ?? '',
        edits.filter((each) => each.file === file),
      ),
    );
  for (const { file, text } of creates ?? []) after.set(file, text);
  return after;
}

/** What `after` has more often than `before`. */
export function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(each, (left.get(each) ?? 0) + 1);
  return after.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

/** Files whose names match, by their paths. */
export const textsBelow = (root: string, names: RegExp): Copy =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && names.test(each.name))
      .map((each) => [
        relative(root, join(each.parentPath, each.name)).split(sep).join('/'),
        readFileSync(join(each.parentPath, each.name), 'utf8'),
      ]),
  );
