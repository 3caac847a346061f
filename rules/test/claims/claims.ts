/** What running a file of claims says: its claims, and how each treated the event loop. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * What is claimed. `blocking`: the loop stands still until the work is done. `sliced`: it computes on the loop and lets others in between.
 * `free`: the loop goes on. `quiet`: no matter what it does, it is too short to report.
 */
export type Group = 'blocking' | 'sliced' | 'free' | 'quiet';

export interface Run {
  /** Why it did not run. */
  readonly error?: string;
  readonly turns: number;
  readonly free: boolean;
  /** Most of what it computed on the loop came without a turn. */
  readonly atOnce: boolean;
  /** The longest time that the loop did not turn. */
  readonly longestMs: number;
  /** Node's warnings of synchronous input and output while it ran, each with its stack. */
  readonly warnings: readonly string[];
  /** Synchronous operations on files while it ran, as Node's trace counts them. */
  readonly traced: number;
}

export interface Claim extends Run {
  readonly group: Group;
  /** `file`, `kdf`, … for what blocks. */
  readonly kind: string;
  /** As findings name it. */
  readonly api: string;
}

interface Timed extends Run {
  /** Microseconds of the process' clock. */
  readonly start: number;
  readonly end: number;
}

/** `file` is relative to the environment's folder. Throws what Node says when the file does not load. */
export async function runClaims(node: string, folder: string, file: string): Promise<readonly Claim[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'unblock-trace-'));
  const trace = join(scratch, 'trace.json');
  try {
    const { stdout, stderr } = await run(
      node,
      ['--trace-sync-io', '--trace-event-categories', 'node.fs.sync', '--trace-event-file-pattern', trace, 'run-claims.mjs', `./${file}`],
      { cwd: folder, timeout: 120_000, maxBuffer: 64 * 1024 * 1024 },
    );
    const runs = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '{}') as Readonly<Record<string, Timed>>;
    const operations = await tracedOperations(trace);
    const warnings = warningsOf(stderr);
    return Object.entries(runs).map(([name, result]) => ({
      ...result,
      ...named(name),
      warnings: warnings.get(name) ?? [],
      traced: operations.filter((at) => at >= result.start && at <= result.end).length,
    }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function named(name: string): Pick<Claim, 'group' | 'kind' | 'api'> {
  const [group = '', ...rest] = name.split(' ');
  const [kind, api] = group === 'blocking' || group === 'sliced' ? [rest[0] ?? '', rest.slice(1).join(' ')] : ['', rest.join(' ')];
  return { group: group as Group, kind, api };
}

/** When synchronous operations on files began. */
async function tracedOperations(trace: string): Promise<readonly number[]> {
  const { traceEvents } = JSON.parse(await readFile(trace, 'utf8')) as {
    readonly traceEvents: readonly { readonly ph: string; readonly ts: number }[];
  };
  return traceEvents.filter(({ ph }) => ph === 'B').map(({ ts }) => ts);
}

/** Claim -> warnings. Of several runs of a claim the last counts. */
function warningsOf(stderr: string): ReadonlyMap<string, readonly string[]> {
  const warnings = new Map<string, readonly string[]>();
  for (const part of stderr.split(/^claim /m).slice(1)) {
    const [name = '', ...lines] = part.split('\n');
    const all = lines.join('\n').split('Detected use of sync API').slice(1);
    // A module that is loaded at its first use is not what is claimed.
    warnings.set(
      name,
      all.filter((stack) => !stack.includes('node:internal/modules')),
    );
  }
  return warnings;
}
