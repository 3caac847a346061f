/** A project on the disk and in the editor: which files it has, what they say, and what has changed. */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FileFacts } from '../facts/facts.js';
import type { Problem } from '../session.js';
import { createLayout, createProjectFile, type Layout } from './build-index.js';
import type { Configuration } from './configuration.js';
import { type Discovery, discoverFiles, whichBelong } from './discover-files.js';
import type { FactsStore, Outdated } from './facts-store.js';
import { isManifest, type Manifests } from './manifests.js';
import { createPackages, type Packages } from './package-folders.js';
import { baseName, folderOf, isInside } from './paths.js';
import type { ProjectFile, ProjectIndex } from './project-index.js';
import { createSelection, type Selection } from './selection.js';
import { extractFacts } from './sources/extract-facts.js';
import { contentKey } from './sources/read-source.js';
import { recentTexts } from './sources/recent-texts.js';
import { sourceLanguage } from './source-language.js';

interface Overlay {
  readonly text: string;
  readonly key: string;
  readonly facts: FileFacts;
}

/** A file of the index, and the content it was made from. */
interface IndexedFile {
  readonly key: string;
  readonly file: ProjectFile;
}

export class Project {
  readonly root: string;
  readonly #store: FactsStore;
  readonly #savedText: ReturnType<typeof recentTexts>;
  #selection: Selection;
  #discovery: Discovery;
  readonly #overlays = new Map<string, Overlay>();
  /** Manifests as the disk has them, and as they are being edited. */
  #savedManifests: Manifests;
  readonly #editedManifests = new Map<string, string>();
  #packages: Packages;
  /** Null when what a name means may have changed. */
  #layout: { readonly paths: readonly string[]; readonly layout: Layout } | null = null;
  #index: ProjectIndex | null = null;
  #files: ReadonlyMap<string, IndexedFile> = new Map();
  /** What was read of each file the last time that `taken` looked; empty before. */
  #taken: ReadonlyMap<string, string> = new Map();
  #fingerprint: string | null = null;
  #generation = 0;

  constructor(root: string, configuration: Configuration, store: FactsStore) {
    this.root = root;
    this.#store = store;
    this.#savedText = recentTexts(root);
    this.#selection = createSelection(configuration.include, configuration.exclude);
    this.#discovery = discoverFiles(root, this.#selection);
    this.#savedManifests = this.#discovery.manifests;
    this.#packages = createPackages(this.#discovery.manifests);
  }

  /** Counts what may have changed findings or problems. */
  get generation(): number {
    return this.#generation;
  }

  get discovered(): readonly string[] {
    return this.#discovery.files;
  }

  /** Looks at the disk again; gives what has to be read then. */
  rediscover(configuration: Configuration): readonly Outdated[] {
    this.#selection = createSelection(configuration.include, configuration.exclude);
    const { problems } = this.#discovery;
    const discovery = discoverFiles(this.root, this.#selection);
    const sameManifests = isSameMap(this.#savedManifests, discovery.manifests);
    this.#savedManifests = discovery.manifests;
    this.#discovery = { ...discovery, manifests: this.#discovery.manifests };
    if (!sameManifests) this.#manifestsChanged();
    else if (JSON.stringify(problems) !== JSON.stringify(discovery.problems)) this.#changed();
    return this.#store.outdated(this.#discovery.files);
  }

  /** Takes up single files that were created, changed or deleted; null when they change what the project is. */
  recheck(files: readonly string[]): readonly Outdated[] | null {
    if (files.some((file) => this.#shapesProject(file))) return null;
    const known = new Set(this.#discovery.files);
    const added = whichBelong(
      this.root,
      this.#selection,
      files.filter((file) => !known.has(file)),
    );
    for (const file of added) known.add(file);
    if (added.length > 0) this.#discovery = { ...this.#discovery, files: [...known].sort() };
    return this.#store.outdated(files.filter((file) => known.has(file)));
  }

  /** After files were looked at: takes up what they now say, which may be what they said before. */
  takeUp(): void {
    const kept = this.#discovery.files.filter((file) => this.#store.entry(file) !== undefined || this.#overlays.has(file));
    if (kept.length < this.#discovery.files.length) this.#discovery = { ...this.#discovery, files: kept };
    this.#store.retain(new Set(kept));
    const before = this.#taken;
    this.#taken = new Map(kept.map((file) => [file, `${this.#savedKey(file)} ${this.#store.entry(file)?.problem ?? ''}`]));
    const files = new Set([...before.keys(), ...kept]);
    this.#filesChanged([...files].filter((file) => this.#taken.get(file) !== before.get(file)));
  }

  setText(file: string, text: string | null): void {
    if (isManifestPath(file)) {
      this.#setManifest(file, text);
      return;
    }
    const key = text === null ? this.#savedKey(file) : contentKey(text, file);
    const before = this.#key(file);
    if (text === null) this.#overlays.delete(file);
    else if (this.#belongs(file)) this.#overlays.set(file, { text, key, facts: this.#factsOf(file, key, text) });
    if (this.#key(file) !== before) this.#filesChanged([file]);
  }

  /** Of sources and manifests. */
  text(file: string): string | null {
    const manifest = this.#discovery.manifests.get(file);
    if (manifest !== undefined) return manifest;
    const overlay = this.#overlays.get(file);
    if (overlay !== undefined) return overlay.text;
    const entry = this.#store.entry(file);
    if (entry?.kind !== 'facts') return null;
    // Offsets of other text would be wrong.
    return this.#savedText(file, entry.key);
  }

  facts(file: string): FileFacts | null {
    const overlay = this.#overlays.get(file);
    if (overlay !== undefined) return overlay.facts;
    const entry = this.#store.entry(file);
    return entry?.kind === 'facts' ? entry.facts.facts() : null;
  }

  problems(): readonly Problem[] {
    const ofFiles = this.#discovery.files.flatMap((file): Problem[] => {
      const problem = this.#overlays.has(file) ? null : this.#store.entry(file)?.problem;
      return problem === null || problem === undefined ? [] : [{ file, line: null, message: problem }];
    });
    return [...this.#discovery.problems, ...ofFiles];
  }

  index(): ProjectIndex {
    if (this.#index !== null) return this.#index;
    const paths = this.#analyzed();
    const layout = this.#layoutOf(paths);
    this.#files = new Map(paths.map((path) => [path, this.#indexed(path, layout)]));
    this.#index = {
      files: new Map([...this.#files].map(([path, { file }]) => [path, file])),
      resolve: layout.resolve,
      submodule: layout.submodule,
      fileAt: layout.fileAt,
    };
    return this.#index;
  }

  /** Of contents, not of times. */
  fingerprint(): string {
    this.#fingerprint ??= this.#computeFingerprint();
    return this.#fingerprint;
  }

  #computeFingerprint(): string {
    const hash = createHash('sha1');
    for (const path of this.#analyzed()) hash.update(`${path}\0${this.#key(path)}\n`);
    for (const [path, text] of this.#discovery.manifests) hash.update(`${path}\0${text}\n`);
    return hash.digest('base64url');
  }

  #setManifest(file: string, text: string | null): void {
    if (text === null) this.#editedManifests.delete(file);
    else if (this.#savedManifests.has(file)) this.#editedManifests.set(file, text);
    this.#manifestsChanged();
  }

  #manifestsChanged(): void {
    const manifests = new Map([...this.#savedManifests, ...this.#editedManifests]);
    if (isSameMap(this.#discovery.manifests, manifests)) return;
    this.#discovery = { ...this.#discovery, manifests };
    this.#packages = createPackages(manifests);
    this.#layout = null;
    this.#changed();
  }

  #filesChanged(files: readonly string[]): void {
    if (files.length === 0) return;
    // What a Python name means can depend on what other files import.
    if (files.some((file) => sourceLanguage(file) === 'python')) this.#layout = null;
    this.#changed();
  }

  #changed(): void {
    this.#generation++;
    this.#index = null;
    this.#fingerprint = null;
  }

  /** A manifest, a `.gitignore`, or a whole folder that came or went. */
  #shapesProject(file: string): boolean {
    const name = baseName(file);
    if (isManifestPath(file) || name === '.gitignore' || name === 'pyvenv.cfg') return true;
    if (sourceLanguage(file) !== null) return false;
    return this.#discovery.files.some((known) => isInside(file, known)) || isFolder(path.join(this.root, file));
  }

  #layoutOf(paths: readonly string[]): Layout {
    const known = this.#layout;
    if (known !== null && known.paths.length === paths.length && known.paths.every((path, index) => path === paths[index]))
      return known.layout;
    const layout = createLayout(this.root, new Set(paths), this.#discovery.manifests, this.#packages, (file) => this.facts(file));
    this.#layout = { paths, layout };
    return layout;
  }

  #indexed(path: string, layout: Layout): IndexedFile {
    const key = this.#key(path);
    const role = layout.role(path);
    const owner = this.#packages.of(path);
    const known = this.#files.get(path);
    if (known?.key === key && known.file.role === role && known.file.package === owner) return known;
    const overlay = this.#overlays.get(path);
    const entry = this.#store.entry(path);
    const facts = overlay !== undefined ? () => overlay.facts : entry?.kind === 'facts' ? () => entry.facts.facts() : null;
    if (facts === null) throw new Error(`No facts of ${path}.`);
    return { key, file: createProjectFile(path, facts, role, owner) };
  }

  #key(file: string): string {
    return this.#overlays.get(file)?.key ?? this.#savedKey(file);
  }

  #savedKey(file: string): string {
    const entry = this.#store.entry(file);
    return entry?.kind === 'facts' ? entry.key : '';
  }

  /** An editor that opens a file gives the text that was read already. */
  #factsOf(file: string, key: string, text: string): FileFacts {
    const entry = this.#store.entry(file);
    if (entry?.kind === 'facts' && entry.key === key) return entry.facts.facts();
    return extractFacts(text, file, sourceLanguage(file) ?? 'javascript');
  }

  /** Generated and unreadable files are no part of the project. */
  #analyzed(): readonly string[] {
    const saved = this.#discovery.files.filter((file) => this.#overlays.has(file) || this.#store.entry(file)?.kind === 'facts');
    const unsaved = [...this.#overlays.keys()].filter((file) => this.#store.entry(file) === undefined);
    return unsaved.length === 0 ? saved : [...new Set([...saved, ...unsaved])].sort();
  }

  #belongs(file: string): boolean {
    if (this.#overlays.has(file)) return true;
    const entry = this.#store.entry(file);
    if (entry === undefined) return sourceLanguage(file) !== null && whichBelong(this.root, this.#selection, [file]).length > 0;
    return entry.kind === 'facts';
  }
}

const isManifestPath = (file: string): boolean => isManifest(baseName(file), baseName(folderOf(file)));

const isFolder = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

function isSameMap(left: Manifests, right: Manifests): boolean {
  return left.size === right.size && [...left].every(([path, text]) => right.get(path) === text);
}
