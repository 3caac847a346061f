/** Changed texts, onto the disk or into a diff. */

import fs from 'node:fs';
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { Failure, lineOf } from '../failure.js';
import type { Change } from './rounds.js';

/** For `git apply` and `patch -p1`. */
export const diffOf = (changes: readonly Change[]): string =>
  changes
    .map(({ file, before, after }) =>
      createTwoFilesPatch(before === null ? '/dev/null' : `a/${file}`, `b/${file}`, before ?? '', after, undefined, undefined, {
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      }),
    )
    .join('');

const BOM = '\u{FEFF}';

/** Everything is looked at before anything is written. */
export function writeChanges(changes: readonly Change[], root: string): void {
  const writes = changes.map(({ file, before, after }) => {
    const absolute = path.join(root, file);
    if (before === null) return { file, absolute, text: after };
    const onDisk = read(absolute, file);
    if (onDisk === before) return { file, absolute, text: after };
    if (onDisk === BOM + before) return { file, absolute, text: BOM + after };
    throw new Failure(`${file} is not UTF-8 or has changed meanwhile; nothing was written`);
  });
  for (const { file, absolute, text } of writes) {
    try {
      fs.mkdirSync(path.dirname(absolute), { recursive: true });
      fs.writeFileSync(absolute, text);
    } catch (error) {
      throw new Failure(`cannot write ${file}: ${lineOf(error)}`);
    }
  }
}

/** Bytes that are no UTF-8 give a text that differs from what was analyzed, or that would not come back as it was. */
function read(absolute: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(absolute));
  } catch (error) {
    throw new Failure(`cannot change ${file}, nothing was written: ${lineOf(error)}`);
  }
}
