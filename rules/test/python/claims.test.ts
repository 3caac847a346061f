import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/analysis/finding.js';
import { openSession } from '../../src/engine.js';
import { positionOf } from '../../src/position.js';
import type { Session } from '../../src/session.js';
import { itWithPython } from '../needs-python.js';
import { isBlocking, namesBelow } from './catalog-names.js';
import { pythonEnvironment } from './environment.js';
import { type Claim, CLAIMS, runClaims } from './run-claims.js';
import { NOT_RUN } from './not-run.js';

/** `standard`: Python's own libraries. `installed`: those that `requirements.txt` beside them pins. */
const familiesIn = (folder: 'standard' | 'installed'): readonly string[] =>
  readdirSync(join(CLAIMS, 'families', folder))
    .filter((file) => file.endsWith('.py'))
    .map((file) => `${folder}.${file.slice(0, -'.py'.length)}`)
    .sort();

/**
 * Every claim is a coroutine function that is run on a real event loop, where a probe task counts its turns, and analyzed as it stands:
 * what keeps the probe from running has to be found, by the name and kind of the claim, and nothing else.
 */
describe('what the catalog says of Python, run', () => {
  let session: Session;

  // Without what runs them: a script loads it, and functions that only scripts load do not serve.
  before(async () => {
    session = await openSession(join(CLAIMS, 'families'), { cache: false });
  });

  function findingsIn({ file, first, last }: Claim): readonly Finding[] {
    return session.report().findings.filter(({ place }) => {
      if (place.file !== file) return false;
      const { line } = positionOf(place.at, session.lineStarts(file));
      return line >= first && line <= last;
    });
  }

  function foundBy(claim: Claim): string {
    const found = new Set(
      findingsIn(claim)
        .filter(({ primitive }) => !claim.also.includes(primitive.api))
        .map(({ kind, primitive }) => `${primitive.api} (${kind})`),
    );
    const expected = claim.says === 'waits' || claim.says === 'computes' ? `${claim.api} (${claim.kind})` : '';
    return [...found].join() === expected ? '' : `the analysis finds ${[...found].join(', ') || 'nothing'}`;
  }

  function contradictions(claims: readonly Claim[]): readonly string[] {
    return claims.flatMap((claim) => {
      const wrong = [claim.wrong, foundBy(claim)].filter((each) => each !== '');
      const met = claim.met === '' ? '' : ` (${claim.met})`;
      return wrong.length > 0 ? [`${claim.file}:${claim.first} ${claim.api} ${claim.says}: ${wrong.join('; ')}${met}`] : [];
    });
  }

  itWithPython('is so, for the standard library', async function (python) {
    this.timeout(180_000);
    const { ran, missing } = await runClaims(python, familiesIn('standard'));
    assert.deepEqual([missing, contradictions(ran)], [[], []]);

    const modules = new Set(
      execFileSync(python, ['-c', 'import sys; print(*sys.stdlib_module_names, "builtins")'], { encoding: 'utf8' }).split(/\s+/),
    );
    const tried = new Set(ran.map(({ api }) => api));
    const names = namesBelow(modules)
      .filter(isBlocking)
      .map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => tried.has(name) === NOT_RUN.has(name)),
      [],
      'run, or a reason why not',
    );
    console.log(`      ${names.filter((name) => tried.has(name)).length} of ${names.length} blocking names, with ${ran.length} claims`);
  });

  it('is so, for other libraries', async function () {
    this.timeout(300_000);
    const python = await pythonEnvironment(join(CLAIMS, 'requirements.txt'));
    if (python === undefined) {
      console.log('      skipped: needs Python 3.10 on the path, and a registry for the packages');
      return this.skip();
    }
    const { ran, missing } = await runClaims(python, familiesIn('installed'));
    assert.deepEqual([missing, contradictions(ran)], [[], []]);
    console.log(`      ${ran.length} claims`);
  });
});
