/** Real Python servers before and after their fixes: the same answers, and a loop that runs on. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FixKind } from '../../src/fixes/fix.js';
import { pythonEnvironment } from '../python/environment.js';
import { applyFixes, assertEnough } from './fixed-copy.js';

const run = promisify(execFile);

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const APPLICATIONS = here('../../../test-fixtures/execution/python');

/** What the disk and the service that applications ask take longer, in seconds: enough to stand out from what else a busy machine does. */
const SLOW = 0.2;

/** `execution.json` of an application. */
interface Application {
  /** Holds `app`: an ASGI application, or one of aiohttp. */
  readonly module: string;
  readonly fixes: number;
  readonly kind?: FixKind;
  /** Findings are left as they are, with a reason: the loop is as before. */
  readonly blocksStill?: true;
  /** Method, path and body. */
  readonly requests: readonly (readonly unknown[])[];
}

interface Outcome {
  readonly responses: readonly unknown[];
  /** Seconds. */
  readonly stall: number;
}

describe('Python servers before and after their fixes', function () {
  this.timeout(240_000);
  let python = '';
  before(async function () {
    const environment = await pythonEnvironment(here('python/requirements.txt'));
    if (environment === undefined) {
      console.log('      skipped: needs Python 3.10 on the path, and a registry for the frameworks');
      return this.skip();
    }
    python = environment;
  });
  const temporary: string[] = [];
  after(() => {
    for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
  });

  /** What one run leaves on the disk is not there for the next. */
  function copyOf(name: string): string {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'unblock-execution-')));
    temporary.push(root);
    cpSync(join(APPLICATIONS, name), root, { recursive: true });
    return root;
  }

  /** Once, or until the loop stands still for less than `enough` seconds. */
  async function runApplication(root: string, { module, requests }: Application, enough: number): Promise<Outcome> {
    const script = here('python/run_application.py');
    const { stdout } = await run(python, ['-B', script, root, module, JSON.stringify(requests), String(SLOW), String(enough)], {
      cwd: root,
      timeout: 100_000,
    });
    return JSON.parse(stdout.slice(stdout.lastIndexOf('{"responses"'))) as Outcome;
  }

  const applied: FixKind[] = [];
  for (const name of readdirSync(APPLICATIONS)) {
    it(name, async () => {
      const [original, root] = [copyOf(name), copyOf(name)];
      const application = JSON.parse(readFileSync(join(root, 'execution.json'), 'utf8')) as Application;
      const before = await runApplication(original, application, Infinity);
      assert.ok(before.stall >= SLOW / 2, `the loop stands still before, ${before.stall} s`);

      const fixed = await applyFixes(root, application.kind);
      assert.equal(fixed.length, application.fixes);
      applied.push(...fixed);

      // All requests wait for one another before; of those after, none holds the loop up by itself.
      const enough = application.blocksStill ? Infinity : Math.min(before.stall / 10, SLOW / 2);
      const after = await runApplication(root, application, enough);
      assert.deepEqual(after.responses, before.responses);
      assert.ok(after.stall < enough, `${before.stall} s before, ${after.stall} s after`);
      console.log(`      ${fixed.length} fixes: ${milliseconds(before.stall)} before, ${milliseconds(after.stall)} after`);
    });
  }
  it('are forty and more, of every kind', () => {
    assertEnough(applied, ['async-alternative', 'thread-pool', 'process-pool', 'sync-endpoint', 'async-chain', 'ignore']);
  });
});

const milliseconds = (seconds: number): string => `${Math.round(seconds * 1000)} ms`;
