/** Which files git tracks, read from its index: the only witness that a folder named `build` holds sources. */

import fs from 'node:fs';
import path from 'node:path';
import type { Repository } from './git-ignore.js';
import { toSlashes } from './paths.js';
import { sourceLanguage } from './source-language.js';

export interface TrackedFiles {
  /** Whether a source file below this folder, relative to the root, is tracked. */
  sourcesBelow(folder: string): boolean;
}

/** The index is read when the first question is asked; most projects never ask. */
export function trackedFiles(root: string, repository: Repository | null): TrackedFiles {
  if (repository === null) return { sourcesBelow: () => false };
  const prefix = toSlashes(path.relative(repository.folder, root));
  let paths: readonly string[] | null = null;
  return {
    sourcesBelow(folder) {
      paths ??= readIndex(path.join(repository.gitDirectory, 'index'));
      const start = `${prefix === '' ? '' : `${prefix}/`}${folder}/`;
      return paths.some((file) => file.startsWith(start) && sourceLanguage(file) !== null);
    },
  };
}

const ENTRY_PATH = 62;
const EXTENDED = 0x4000;

/** Format: https://git-scm.com/docs/index-format, versions 2 to 4. Anything unexpected gives no files. */
function readIndex(file: string): readonly string[] {
  try {
    const bytes = fs.readFileSync(file);
    return bytes.toString('latin1', 0, 4) === 'DIRC' ? readEntries(bytes) : [];
  } catch {
    return [];
  }
}

function readEntries(bytes: Buffer): readonly string[] {
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  const paths: string[] = [];
  let previous = '';
  let offset = 12;
  for (let index = 0; index < count; index++) {
    const flags = bytes.readUInt16BE(offset + 60);
    let start = offset + ENTRY_PATH + (version >= 3 && (flags & EXTENDED) !== 0 ? 2 : 0);
    let kept = '';
    if (version === 4) {
      const dropped = readVariableWidth(bytes, start);
      start = dropped.next;
      kept = previous.slice(0, previous.length - dropped.value);
    }
    const end = bytes.indexOf(0, start);
    if (end < 0) break;
    previous = kept + bytes.toString('latin1', start, end);
    paths.push(Buffer.from(previous, 'latin1').toString('utf8'));
    offset = version === 4 ? end + 1 : offset + ((end - offset + 8) & ~7);
  }
  return paths;
}

function readVariableWidth(bytes: Buffer, start: number): { readonly value: number; readonly next: number } {
  let next = start;
  let byte = bytes.readUInt8(next++);
  let value = byte & 0x7f;
  while ((byte & 0x80) !== 0) {
    byte = bytes.readUInt8(next++);
    value = ((value + 1) << 7) | (byte & 0x7f);
  }
  return { value, next };
}
