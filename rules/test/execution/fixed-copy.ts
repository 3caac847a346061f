/** An application with its fixes applied. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixInRounds } from '../../src/cli/fix/rounds.js';
import type { FixKind } from '../../src/fixes/fix.js';
import { openSession } from '../../src/open-session.js';

/** All preferred fixes, or all of a kind, as `unblock fix` applies them; gives the kind of each. */
export async function applyFixes(root: string, kind: FixKind | undefined): Promise<readonly FixKind[]> {
  const session = await openSession(root, { cache: false });
  const outcome = fixInRounds(session, {
    kind,
    wanted: (findings) => findings,
    exists: (file) => existsSync(join(root, file)),
    beforeEdits: () => undefined,
  });
  assert.deepEqual(
    outcome.left.map(({ finding, reason }) => `${finding.place.file}: ${finding.primitive.api}: ${reason}`),
    [],
  );
  for (const { file, after } of outcome.changes) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), after);
  }
  return outcome.fixed.map((each) => each.kind);
}

/** Every kind that a language has was run, and the loop was freed forty times and more. */
export function assertEnough(applied: readonly FixKind[], kinds: readonly FixKind[]): void {
  const counts = new Map(kinds.map((kind) => [kind, applied.filter((each) => each === kind).length]));
  assert.deepEqual(new Set(applied), new Set(kinds));
  const freeing = applied.filter((each) => each !== 'ignore').length;
  console.log(`      ${freeing} fixes: ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
  assert.ok(freeing >= 40, `${freeing} fixes`);
}
