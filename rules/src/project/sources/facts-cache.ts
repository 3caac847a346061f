/**
 * Facts on disk: one file for a project. A header in JSON says what is where, then the facts follow, each parsed only
 * when it is asked for. A file that is not as expected counts as none.
 */

import fs from 'node:fs';
import path from 'node:path';
import { parseHeader } from './boundary.js';
import type { SourceEntry } from './source-entry.js';
import { storedFacts } from './stored-facts.js';

export interface Header {
  readonly version: string;
  readonly entries: readonly HeaderEntry[];
}

/** path, mtime, ctime, size, key, problem, offset, length; no offset for a file that is not analyzed. */
type HeaderEntry = readonly [string, number, number, number, string, string | null, number | null, number];

const HEADER_LENGTH_BYTES = 4;

export function readCache(file: string, version: string): Map<string, SourceEntry> {
  try {
    const bytes = fs.readFileSync(file);
    const headerLength = bytes.readUInt32LE(0);
    const start = HEADER_LENGTH_BYTES + headerLength;
    const header = parseHeader(bytes.toString('utf8', HEADER_LENGTH_BYTES, start));
    if (header.version !== version) return new Map();
    return new Map(header.entries.map((entry) => [entry[0], entryOf(entry, bytes, start)]));
  } catch {
    return new Map();
  }
}

function entryOf([, mtimeMs, ctimeMs, size, key, problem, offset, length]: HeaderEntry, bytes: Buffer, start: number): SourceEntry {
  const stamp = { mtimeMs, ctimeMs, size };
  if (offset === null) return { kind: 'skipped', stamp, key, problem };
  if (start + offset + length > bytes.length) throw new RangeError('The cache is cut off.');
  return { kind: 'facts', stamp, key, problem, facts: storedFacts(bytes.subarray(start + offset, start + offset + length)) };
}

/** A cache that cannot be written is no error: the next run is slower. */
export function writeCache(file: string, version: string, sources: ReadonlyMap<string, SourceEntry>): void {
  const parts: Uint8Array[] = [];
  const places = new Map<string, readonly [number, number]>();
  let offset = 0;
  const entries = [...sources].flatMap(([name, source]): HeaderEntry[] => {
    if (source.kind === 'unreadable') return [];
    const { stamp, key, problem } = source;
    const place = places.get(key);
    if (source.kind === 'skipped') return [[name, stamp.mtimeMs, stamp.ctimeMs, stamp.size, key, problem, null, 0]];
    if (place !== undefined) return [[name, stamp.mtimeMs, stamp.ctimeMs, stamp.size, key, problem, ...place]];
    const json = source.facts.json();
    const own = [offset, json.byteLength] as const;
    parts.push(json);
    offset += json.byteLength;
    places.set(key, own);
    return [[name, stamp.mtimeMs, stamp.ctimeMs, stamp.size, key, problem, ...own]];
  });
  const header = Buffer.from(JSON.stringify({ version, entries } satisfies Header));
  const length = Buffer.alloc(HEADER_LENGTH_BYTES);
  length.writeUInt32LE(header.byteLength);
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(temporary, Buffer.concat([length, header, ...parts]));
    // Others see the old cache or the new one, never half of one.
    fs.renameSync(temporary, file);
  } catch {
    fs.rmSync(temporary, { force: true });
  }
}
