/** Runs the claims below `claims/families` with a Python interpreter. */

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const CLAIMS = fileURLToPath(new URL('claims', import.meta.url));

export interface Claim {
  readonly family: string;
  readonly says: 'waits' | 'computes' | 'free' | 'instant';
  /** As the catalog names it. */
  readonly api: string;
  readonly kind: string;
  /** Names that it is known to call besides. */
  readonly also: readonly string[];
  /** Relative to `claims`; lines are 1-based. */
  readonly file: string;
  readonly first: number;
  readonly last: number;
  /** What speaks against it; empty when it held. */
  readonly wrong: string;
  /** The exception that ended it, which a peer of a few lines may well cause. */
  readonly met: string;
}

interface Outcome {
  readonly ran: readonly Claim[];
  /** Families that could not be imported, and why. */
  readonly missing: readonly string[];
}

/** One process at a time, and one for all: each imports heavy libraries. Rejects when the interpreter ends early. */
export async function runClaims(python: string, families: readonly string[]): Promise<Outcome> {
  const { stdout } = await run(python, ['-I', `${CLAIMS}/run.py`, ...families], { cwd: CLAIMS, maxBuffer: 1 << 24 });
  const lines = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Claim | { readonly family: string; readonly missing: string });
  return {
    ran: lines.flatMap((line) => ('missing' in line ? [] : [line])),
    missing: lines.flatMap((line) => ('missing' in line ? [`${line.family}: ${line.missing}`] : [])),
  };
}
