/** Fixes in rounds: apply what goes together, analyze again, until nothing more applies. In memory alone. */

import type { Finding } from '../../analysis/finding.js';
import type { FixKind, TextEdit } from '../../fixes/fix.js';
import { applyEdits } from '../../fixes/text/edits.js';
import { unusedImports } from '../../fixes/unused-imports.js';
import { sourceLanguage } from '../../project/source-language.js';
import { fingerprintOf } from '../../report/baseline.js';
import { locate } from '../../report/locate.js';
import type { Session } from '../../session.js';
import { choose } from './choose.js';
import { planRound, type ChosenFix } from '../../fixes/plan.js';

interface FixedFinding {
  /** As it was when the fix was applied. */
  readonly file: string;
  readonly line: number;
  readonly kind: FixKind;
  readonly title: string;
}

interface LeftFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Change {
  readonly file: string;
  /** null: the file is new. */
  readonly before: string | null;
  readonly after: string;
}

export interface Fixed {
  readonly fixed: readonly FixedFinding[];
  readonly left: readonly LeftFinding[];
  readonly changes: readonly Change[];
}

export interface RoundOptions {
  readonly kind: FixKind | undefined;
  /** Findings to fix, as the project now stands. */
  readonly wanted: (findings: readonly Finding[]) => readonly Finding[];
  readonly exists: (file: string) => boolean;
  readonly beforeEdits: (edits: readonly TextEdit[]) => void;
}

/** Each round but the last fixes something; only a fix that brings up new findings without end meets this. */
const ROUNDS = 25;

export function fixInRounds(session: Session, { kind, wanted, exists, beforeEdits }: RoundOptions): Fixed {
  const fixed: FixedFinding[] = [];
  const before = new Map<string, string | null>();
  const after = new Map<string, string>();
  /** Findings that were still there after their fix: not to be tried again. */
  const exhausted = new Set<string>();
  const write = (file: string, text: string): void => {
    if (!before.has(file)) before.set(file, session.text(file));
    after.set(file, text);
    session.setText(file, text);
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const findings = wanted(session.report().findings);
    const chosen = findings.flatMap((finding): ChosenFix[] => {
      if (exhausted.has(fingerprintOf(finding))) return [];
      const choice = choose(finding, session, kind);
      return 'fix' in choice ? [{ finding, fix: choice.fix }] : [];
    });
    const plan = planRound(chosen, (file) => exists(file) || after.has(file));
    if (plan.applied.length === 0) break;

    fixed.push(...plan.applied.map(({ finding, fix }) => ({ ...locate(finding.place, session), kind: fix.kind, title: fix.title })));
    const counts = countsOf(findings);
    beforeEdits(plan.edits);
    for (const [file, edits] of byFile(plan.edits)) write(file, applyEdits(session.text(file) ?? '', edits));
    for (const [file, text] of plan.creates) write(file, text);

    const left = countsOf(session.report().findings);
    for (const { finding } of plan.applied) {
      const key = fingerprintOf(finding);
      if ((left.get(key) ?? 0) >= (counts.get(key) ?? 0)) exhausted.add(key);
    }
  }

  for (const [file, text] of [...after]) {
    const original = before.get(file) ?? null;
    if (original === null || sourceLanguage(file) === null) continue;
    const edits = unusedImports({ file, before: original, after: text });
    beforeEdits(edits);
    if (edits.length > 0) write(file, applyEdits(text, edits));
  }

  const left = wanted(session.report().findings).map((finding): LeftFinding => {
    if (exhausted.has(fingerprintOf(finding))) return { finding, reason: 'it is still there after its fix; look at the change' };
    const choice = choose(finding, session, kind);
    return { finding, reason: 'fix' in choice ? `its fix is in the way of another one; run the command again` : choice.reason };
  });
  const changes = [...after].map(([file, text]) => ({ file, before: before.get(file) ?? null, after: text }));
  return { fixed, left, changes };
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(fingerprintOf(finding), (counts.get(fingerprintOf(finding)) ?? 0) + 1);
  return counts;
}

function byFile(edits: readonly TextEdit[]): ReadonlyMap<string, readonly TextEdit[]> {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const known = files.get(edit.file);
    if (known) known.push(edit);
    else files.set(edit.file, [edit]);
  }
  return files;
}
