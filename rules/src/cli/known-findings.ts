/** The file of `--baseline`. */

import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../analysis/finding.js';
import { baselineOf, parseBaseline, withoutKnown } from '../report/baseline.js';
import { Failure, lineOf } from './failure.js';

export function leaveOutKnown(findings: readonly Finding[], file: string, folder: string): readonly Finding[] {
  const absolute = path.resolve(folder, file);
  if (!fs.existsSync(absolute)) throw new Failure(`no such baseline: ${file} (--update-baseline writes it)`);
  try {
    return withoutKnown(findings, parseBaseline(fs.readFileSync(absolute, 'utf8')));
  } catch (error) {
    throw new Failure(`cannot use the baseline ${file}: ${lineOf(error)}`);
  }
}

/** Returns how many findings it now knows. */
export function writeKnown(findings: readonly Finding[], file: string, folder: string): number {
  try {
    fs.writeFileSync(path.resolve(folder, file), `${JSON.stringify(baselineOf(findings), null, 2)}\n`);
  } catch (error) {
    throw new Failure(`cannot write the baseline ${file}: ${lineOf(error)}`);
  }
  return findings.length;
}
