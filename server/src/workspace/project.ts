/** One project folder: its session, opened in the background, and the snapshot of its last analysis. */

import path from 'node:path';
import { openSession, type Finding, type Fix, type Refusal, type Session } from 'eslint-plugin-unblock/engine';
import { relativePath } from '../convert/uris.js';
import { createSources, type Sources } from '../convert/sources.js';
import { createQuietTime, type QuietTime } from './quiet-time.js';
import { EMPTY_SNAPSHOT, takeSnapshot, type Snapshot } from './snapshot.js';
import { assets } from '../assets.js';

export type ProjectState =
  | { readonly kind: 'opening'; readonly done: number; readonly total: number }
  | { readonly kind: 'open'; readonly files: number; readonly findings: number }
  /** What was open before goes on answering. */
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'closed' };

/** What the project needs from around it. Paths are absolute. */
export interface Surroundings {
  /** Text of an open document, null when the file is not open. */
  openText(file: string): string | null;
  openFiles(): readonly string[];
  uri(file: string): string;
  /** False for files that a nested workspace folder answers for. */
  owns(project: Project, file: string): boolean;
  includeStartup(): boolean;
  log(message: string): void;
  stateChanged(project: Project): void;
  analyzed(project: Project, before: Snapshot): void;
}

/** Bounds of the pause, in milliseconds, after which typing counts as paused; in between it is twice what the last analysis took. */
const SHORTEST_PAUSE = 150;
const LONGEST_PAUSE = 800;

export class Project {
  readonly root: string;
  readonly sources: Sources;
  readonly #around: Surroundings;
  readonly #quiet: QuietTime;
  readonly #edited = new Set<string>();
  readonly #changedOnDisk = new Set<string>();
  #session: Session | null = null;
  #snapshot = EMPTY_SNAPSHOT;
  #state: ProjectState = { kind: 'opening', done: 0, total: 0 };
  #opening: Promise<void> = Promise.resolve();
  #openings = 0;
  #lastAnalysisMs = 0;

  constructor(root: string, around: Surroundings) {
    this.root = root;
    this.#around = around;
    this.#quiet = createQuietTime(
      () => {
        this.#analyze();
      },
      () => Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, 2 * this.#lastAnalysisMs)),
    );
    this.sources = createSources(
      (file) => this.#session?.text(file) ?? null,
      (file) => around.uri(this.absolute(file)),
    );
  }

  get state(): ProjectState {
    return this.#state;
  }
  get snapshot(): Snapshot {
    return this.#snapshot;
  }
  absolute(file: string): string {
    return path.join(this.root, file);
  }

  /** Opens the project, or opens it anew with the configuration as it now is: until that is done the old session goes on answering. */
  open(): void {
    const opening = ++this.#openings;
    const current = (): boolean => opening === this.#openings;
    this.#setState({ kind: 'opening', done: 0, total: 0 });
    this.#opening = openSession(this.root, {
      ...assets,
      ...(this.#around.includeStartup() && { includeStartup: true }),
      onProgress: (done, total) => {
        if (current()) this.#setState({ kind: 'opening', done, total });
      },
    }).then(
      (session) => {
        if (current()) this.#opened(session);
      },
      (error: unknown) => {
        if (current()) this.#setState({ kind: 'failed', error });
      },
    );
  }

  /** A document was opened, edited or closed. */
  edited(file: string): void {
    this.#edited.add(file);
    this.#quiet.ask();
  }

  /** Files were created, changed or deleted. */
  changedOnDisk(files: readonly string[]): void {
    for (const file of files) this.#changedOnDisk.add(file);
    this.#quiet.ask();
  }

  /** The analysis of everything typed so far, once the project is open and typing pauses. */
  async settled(): Promise<Snapshot> {
    let opening;
    do {
      opening = this.#opening;
      await opening;
      await this.#quiet.settled();
    } while (opening !== this.#opening);
    return this.#snapshot;
  }

  /** The analysis of everything typed so far, without waiting. */
  upToDate(): Snapshot {
    this.#quiet.flush();
    return this.#snapshot;
  }

  /** What the engine can do about a finding of the current snapshot. */
  fixes(finding: Finding): readonly Fix[] {
    try {
      return this.#session?.fixes(finding) ?? [];
    } catch (error) {
      this.#around.log(`The fixes for ${finding.place.file} failed: ${trace(error)}`);
      return [];
    }
  }

  /** Why other kinds of fixes are not offered for it. */
  refusals(finding: Finding): readonly Refusal[] {
    try {
      return this.#session?.refusals(finding) ?? [];
    } catch (error) {
      this.#around.log(`The reasons for ${finding.place.file} failed: ${trace(error)}`);
      return [];
    }
  }

  close(): void {
    this.#openings++;
    this.#quiet.cancel();
    this.#session = null;
    this.#replaceSnapshot(EMPTY_SNAPSHOT);
    this.#setState({ kind: 'closed' });
  }

  #opened(session: Session): void {
    this.#session = session;
    this.#changedOnDisk.clear();
    for (const file of this.#around.openFiles()) this.#edited.add(file);
    this.#state = { kind: 'open', files: 0, findings: 0 };
    this.#quiet.ask();
    this.#quiet.flush();
    this.#around.stateChanged(this);
  }

  #analyze(): void {
    const session = this.#session;
    if (session === null) return;
    const started = performance.now();
    try {
      this.#passOnChanges(session);
      const { findings } = session.report();
      this.#replaceSnapshot(takeSnapshot(findings, this.sources, (file) => this.#around.owns(this, this.absolute(file))));
      if (this.#state.kind === 'open') this.#setState({ kind: 'open', files: session.files().length, findings: findings.length });
    } catch (error) {
      // The editor keeps the last good diagnostics.
      this.#around.log(`The analysis of ${this.root} failed: ${trace(error)}`);
    }
    this.#lastAnalysisMs = performance.now() - started;
  }

  #passOnChanges(session: Session): void {
    const edited = [...this.#edited];
    const changed = [...this.#changedOnDisk];
    // Emptied first: a file the session cannot take must not fail every later analysis.
    this.#edited.clear();
    this.#changedOnDisk.clear();
    for (const file of edited) {
      const relative = relativePath(this.root, file);
      if (relative !== null) session.setText(relative, this.#around.openText(file));
    }
    const refreshed = changed.flatMap((file) => relativePath(this.root, file) ?? []);
    if (refreshed.length > 0) session.refresh(refreshed);
  }

  #replaceSnapshot(after: Snapshot): void {
    const before = this.#snapshot;
    this.#snapshot = after;
    this.#around.analyzed(this, before);
  }

  #setState(state: ProjectState): void {
    this.#state = state;
    this.#around.stateChanged(this);
  }
}

const trace = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
