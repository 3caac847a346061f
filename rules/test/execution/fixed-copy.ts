/** An application with its fixes applied. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fixInRounds } from '../../src/cli/fix/rounds.js';
import type { FixKind } from '../../src/fixes/fix.js';
import { openSession } from '../../src/open-session.js';

/** All preferred fixes, or all of a kind, as `unblock fix` applies them; gives how many findings they mend. */
export async function applyFixes(root: string, kind: FixKind | undefined): Promise<number> {
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
  return outcome.fixed.length;
}
