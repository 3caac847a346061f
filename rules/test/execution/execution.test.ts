/** Real servers before and after their fixes: the same answers, and a loop that runs on. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { FixKind } from '../../src/fixes/fix.js';
import { javascriptEnvironment } from './environment.js';
import { applyFixes, assertEnough } from './fixed-copy.js';

const run = promisify(execFile);

const APPLICATIONS = fileURLToPath(new URL('../../../test-fixtures/execution/javascript', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** How much longer a synchronous call takes: enough to stand out from what else a busy machine does. */
const SLOW_MS = 200;

/** `execution.json` of an application. */
interface Application {
  /** What is run; exports `start(): Promise<port>`. */
  readonly entry: string;
  readonly fixes: number;
  readonly kind?: FixKind;
  /** Findings are left as they are, with a reason: the loop is as before. */
  readonly blocksStill?: true;
  /** Method, path and body. */
  readonly requests: readonly (readonly unknown[])[];
}

interface Outcome {
  readonly responses: readonly unknown[];
  /** Milliseconds. */
  readonly stall: number;
}

describe('servers before and after their fixes', function () {
  this.timeout(240_000);
  let modules = '';
  before(async function () {
    const environment = await javascriptEnvironment();
    if ('missing' in environment) {
      console.log(`      skipped: the frameworks cannot be installed: ${environment.missing}`);
      return this.skip();
    }
    modules = environment.modules;
  });
  const temporary: string[] = [];
  after(() => {
    for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
  });

  const applied: FixKind[] = [];
  const pools = new Set<string>();
  for (const name of readdirSync(APPLICATIONS)) {
    it(name, async () => {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'unblock-execution-')));
      temporary.push(root);
      cpSync(join(APPLICATIONS, name), root, { recursive: true });
      linkPackages(root, modules);
      const application = JSON.parse(readFileSync(join(root, 'execution.json'), 'utf8')) as Application;

      await compile(root);
      const before = await runApplication(root, application, Infinity);
      assert.ok(before.stall >= SLOW_MS / 2, `the loop stands still before, ${before.stall} ms`);

      const fixed = await applyFixes(root, application.kind);
      assert.equal(fixed.length, application.fixes);
      applied.push(...fixed);
      if (fixed.includes('worker-pool')) pools.add(modulesOf(root));

      await compile(root);
      const after = await runApplication(root, application, application.blocksStill ? Infinity : before.stall / 10);
      assert.deepEqual(after.responses, before.responses);
      if (!application.blocksStill) assert.ok(after.stall < before.stall / 10, `${before.stall} ms before, ${after.stall} ms after`);
    });
  }
  it('are forty and more, of every kind, with pools in every kind of module', () => {
    assertEnough(applied, ['async-alternative', 'worker-pool', 'async-chain', 'ignore']);
    assert.deepEqual([...pools].sort(), ['CommonJS', 'ES modules', 'TypeScript', 'TypeScript as CommonJS', 'TypeScript with tsx']);
  });
});

function modulesOf(root: string): string {
  const { type } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly type?: string };
  if (!readdirSync(join(root, 'src')).some((each) => each.endsWith('.ts'))) return type === 'module' ? 'ES modules' : 'CommonJS';
  if (!existsSync(join(root, 'tsconfig.json'))) return 'TypeScript with tsx';
  return type === 'module' ? 'TypeScript' : 'TypeScript as CommonJS';
}

/** Each application has the version of Express that it asks for. */
function linkPackages(root: string, modules: string): void {
  const folder = join(root, 'node_modules');
  const wantsOld = readFileSync(join(root, 'package.json'), 'utf8').includes('"express": "^4');
  mkdirSync(folder);
  for (const name of readdirSync(modules)) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(modules, name === 'express' && wantsOld ? 'express4' : name), join(folder, name), 'junction');
  }
}

/** The compiler's complaints are the failure. */
async function compile(root: string): Promise<void> {
  if (!existsSync(join(root, 'tsconfig.json'))) return;
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  try {
    await run(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: root });
  } catch (error) {
    assert.fail(error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error));
  }
}

/** Once, or until the loop stands still for less than `enough` milliseconds. */
async function runApplication(root: string, { entry, requests }: Application, enough: number): Promise<Outcome> {
  const loader = entry.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const { stdout } = await run(
    process.execPath,
    [...loader, '--require', here('slow-primitives.cjs'), here('run-application.mjs'), join(root, entry), JSON.stringify(requests)],
    { cwd: root, env: { ...process.env, UNBLOCK_SLOW_MS: String(SLOW_MS), UNBLOCK_ENOUGH_MS: String(enough) }, timeout: 100_000 },
  );
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{"responses"'))) as Outcome;
}
