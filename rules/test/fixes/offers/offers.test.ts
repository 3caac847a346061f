/**
 * Every fix that is offered anywhere in the fixtures, each alone: the compiler has nothing new to say, the finding is gone
 * and no other came.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../../src/analysis/finding.js';
import type { Fix } from '../../../src/fixes/fix.js';
import { applyEdits } from '../../../src/fixes/text/edits.js';
import { openSession } from '../../../src/open-session.js';
import { locate } from '../../../src/report/locate.js';
import type { Session } from '../../../src/session.js';
import { typeErrors, type Copy, type TypeError } from './type-check.js';

const FIXTURES = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

const applications = ['javascript', 'execution/javascript'].flatMap((group) =>
  readdirSync(join(FIXTURES, group))
    .sort()
    .map((name) => `${group}/${name}`),
);

interface Offer {
  readonly title: string;
  readonly copy: Copy;
  /** What analyzing again has to say against it. */
  readonly trouble: readonly string[];
}

describe('fixes offered on the fixtures', function () {
  this.timeout(60_000);
  for (const name of [...applications, 'demo/gateway'])
    it(name, async () => {
      const root = join(FIXTURES, name);
      const before = textsBelow(root);
      const offers = offersOn(await openSession(root, { cache: false }), before);
      const [known = [], ...errors] = offers.length === 0 ? [] : typeErrors([before, ...offers.map(({ copy }) => copy)]);
      const troubles = offers.flatMap(({ title, trouble }, i) =>
        [...trouble, ...newErrors(known, errors[i] ?? [])].map((each) => `${title}: ${each}`),
      );
      assert.deepEqual(troubles, []);
    });
});

function offersOn(session: Session, before: Copy): readonly Offer[] {
  const { findings } = session.report();
  const found = findings.map((finding) => ({ finding, line: locate(finding.place, session), fixes: session.fixes(finding) }));
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
      tried.set(key, { title: `${line.file}:${line.line} ${fix.kind} (${fix.title})`, copy, trouble });
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

function newErrors(before: readonly TypeError[], after: readonly TypeError[]): readonly string[] {
  const more = new Set(
    added(
      before.map(({ what }) => what),
      after.map(({ what }) => what),
    ),
  );
  return after.filter(({ what }) => more.has(what)).map(({ what, message }) => `${what}: ${message}`);
}

/** What `after` has more often than `before`. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of before) left.set(each, (left.get(each) ?? 0) + 1);
  return after.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

const textsBelow = (root: string): Copy =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && /\.(?:[cm]?[jt]sx?|json)$/.test(each.name))
      .map((each) => [
        relative(root, join(each.parentPath, each.name)).split(sep).join('/'),
        readFileSync(join(each.parentPath, each.name), 'utf8'),
      ]),
  );
