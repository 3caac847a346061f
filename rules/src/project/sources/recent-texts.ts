/** Texts of the files asked for last: whoever asks for one asks again, and reading and hashing it each time is slow. */

import fs from 'node:fs';
import path from 'node:path';
import { decode, readBytes } from './read-source.js';
import { sameStamp, type Stamp } from './source-entry.js';

interface RecentText {
  readonly stamp: Stamp;
  readonly key: string;
  readonly text: string;
  /** `performance.now()` when the disk was last asked. */
  checkedAt: number;
}

/** Characters of all texts that are kept. */
const KEPT = 8_000_000;
/** A coarse clock can give two versions of a file one time. */
const CLOCK_STEP_MS = 50;
/** Fixes ask for the same files thousands of times in a row, and the disk takes longer to answer than they do. */
const TRUSTED_MS = 100;

/** The text of a file on the disk while its content still has that key; null when it has another. */
export function recentTexts(root: string): (file: string, key: string) => string | null {
  const recent = new Map<string, RecentText>();
  let kept = 0;
  const drop = (file: string): void => {
    kept -= recent.get(file)?.text.length ?? 0;
    recent.delete(file);
  };
  return (file, key) => {
    const known = recent.get(file);
    const now = performance.now();
    if (known?.key === key && now - known.checkedAt < TRUSTED_MS) return known.text;
    const stamp = stampOf(path.join(root, file));
    if (stamp === null) return null;
    if (known?.key === key && sameStamp(known.stamp, stamp)) {
      known.checkedAt = now;
      return known.text;
    }
    const read = readBytes(root, file);
    if (!('bytes' in read) || read.key !== key) return null;
    const { text } = decode(file, read.bytes);
    drop(file);
    if (Date.now() - Math.max(stamp.mtimeMs, stamp.ctimeMs) > CLOCK_STEP_MS) {
      recent.set(file, { stamp, key, text, checkedAt: now });
      kept += text.length;
    }
    for (const oldest of recent.keys()) {
      if (kept <= KEPT) break;
      drop(oldest);
    }
    return text;
  };
}

function stampOf(file: string): Stamp | null {
  try {
    const { mtimeMs, ctimeMs, size } = fs.statSync(file);
    return { mtimeMs, ctimeMs, size };
  } catch {
    return null;
  }
}
