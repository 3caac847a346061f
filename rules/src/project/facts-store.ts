/** The facts of all files, each read once, kept between runs. */

import fs from 'node:fs';
import path from 'node:path';
import type { Language } from '../facts/facts.js';
import type { WasmLocations } from '../facts/python/index.js';
import { cacheFile, cacheVersion } from './sources/cache-file.js';
import { type Extracted, extractInParallel } from './sources/extract-in-parallel.js';
import { loadExtractors } from './sources/extract-facts.js';
import { readCache, writeCache } from './sources/facts-cache.js';
import { readBytes, readSource } from './sources/read-source.js';
import type { Step } from './sources/run-steps.js';
import { sameStamp, type SourceEntry, type Stamp } from './sources/source-entry.js';
import { freshFacts } from './sources/stored-facts.js';
import { sourceLanguage } from './source-language.js';

export interface FactsStoreOptions {
  readonly cache: boolean;
  readonly wasm?: WasmLocations;
  readonly workerFile?: string;
  /** Files read so far, of all that had to be read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** With fewer files to read, starting threads takes longer than reading. */
const MANY = 150;
/** A coarse clock can give two versions of a file one time. */
const CLOCK_STEP_MS = 50;
const NEVER: Stamp = { mtimeMs: -1, ctimeMs: -1, size: -1 };

/** The stamp of a file that was changed a moment ago proves nothing: it is read once more next time. */
const settled = (stamp: Stamp): Stamp => (Date.now() - Math.max(stamp.mtimeMs, stamp.ctimeMs) > CLOCK_STEP_MS ? stamp : NEVER);

export interface Outdated {
  readonly file: string;
  readonly stamp: Stamp;
}

export class FactsStore {
  readonly #root: string;
  readonly #options: FactsStoreOptions;
  readonly #entries: Map<string, SourceEntry>;
  #unsaved = false;

  constructor(root: string, options: FactsStoreOptions) {
    this.#root = root;
    this.#options = options;
    this.#entries = options.cache ? readCache(cacheFile(root), cacheVersion()) : new Map<string, SourceEntry>();
  }

  entry(file: string): SourceEntry | undefined {
    return this.#entries.get(file);
  }

  /** Those of the files that have changed since they were read, or never were, and whose new content is not known either. */
  outdated(files: readonly string[]): readonly Outdated[] {
    return this.#withUnknownContent(files.flatMap((file) => this.#changed(file)));
  }

  /** Loads what `read` needs. */
  async prepare(outdated: readonly Outdated[]): Promise<void> {
    await loadExtractors(languagesOf(outdated.map(({ file }) => file)), this.#options.wasm);
  }

  *read(outdated: readonly Outdated[]): Generator<Step, void> {
    if (outdated.length === 0) return;
    this.#unsaved = true;
    yield* outdated.length > MANY ? this.#readMany(outdated) : this.#readFew(outdated);
  }

  /** Keeps these files and forgets all others. */
  retain(files: ReadonlySet<string>): void {
    for (const file of this.#entries.keys()) {
      if (files.has(file)) continue;
      this.#entries.delete(file);
      this.#unsaved = true;
    }
  }

  save(): void {
    if (!this.#options.cache || !this.#unsaved) return;
    writeCache(cacheFile(this.#root), cacheVersion(), this.#entries);
    this.#unsaved = false;
  }

  #changed(file: string): Outdated[] {
    const stamp = this.#stamp(file);
    if (stamp === null) return [];
    const known = this.#entries.get(file);
    return known !== undefined && known.kind !== 'unreadable' && sameStamp(known.stamp, stamp) ? [] : [{ file, stamp }];
  }

  #stamp(file: string): Stamp | null {
    try {
      const { mtimeMs, ctimeMs, size } = fs.statSync(path.join(this.#root, file));
      return { mtimeMs, ctimeMs, size };
    } catch {
      this.#entries.delete(file);
      return null;
    }
  }

  /** Another branch and back, or a fresh checkout: times have changed and contents have not. */
  #withUnknownContent(pending: readonly Outdated[]): readonly Outdated[] {
    if (this.#entries.size === 0) return pending;
    const byKey = new Map<string, SourceEntry>();
    for (const entry of this.#entries.values()) if (entry.kind !== 'unreadable') byKey.set(entry.key, entry);
    return pending.filter(({ file, stamp }) => {
      const read = readBytes(this.#root, file);
      const known = 'key' in read ? byKey.get(read.key) : undefined;
      if (known === undefined || known.kind === 'unreadable') return true;
      if (this.#entries.get(file) !== known) this.#unsaved = true;
      this.#entries.set(file, { ...known, stamp: settled(stamp) });
      return false;
    });
  }

  *#readFew(pending: readonly Outdated[]): Generator<Step, void> {
    for (const [index, { file, stamp }] of pending.entries()) {
      const source = readSource(this.#root, file);
      this.#store(file, stamp, source.kind === 'facts' ? { ...source, facts: freshFacts(source.facts) } : source);
      this.#options.onProgress?.(index + 1, pending.length);
      yield 'working';
    }
  }

  *#readMany(pending: readonly Outdated[]): Generator<Step, void> {
    const { wasm, workerFile, onProgress } = this.#options;
    const stamps = new Map(pending.map(({ file, stamp }) => [file, stamp]));
    const files = [...pending].sort((left, right) => right.stamp.size - left.stamp.size).map(({ file }) => file);
    const work = {
      root: this.#root,
      files,
      languages: languagesOf(files),
      ...(wasm && { wasm }),
      ...(workerFile !== undefined && { workerFile }),
    };
    let done = 0;
    yield* extractInParallel(work, (file, source) => {
      const stamp = stamps.get(file);
      if (stamp !== undefined) this.#store(file, stamp, source);
      onProgress?.(++done, files.length);
    });
  }

  #store(file: string, stamp: Stamp, source: Extracted): void {
    this.#entries.set(file, source.kind === 'unreadable' ? source : { ...source, stamp: settled(stamp) });
  }
}

function languagesOf(files: readonly string[]): readonly Language[] {
  return [...new Set(files.map(sourceLanguage))].filter((language) => language !== null);
}
