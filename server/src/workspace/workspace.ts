/** All projects of the editor's window: one for each workspace folder, and one for each project that open files lie in besides. */

import path from 'node:path';
import { type Connection, Emitter, type Event, type TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { canonical, pathOf, relativePath, uriOf } from '../convert/uris.js';
import type { SettingsStore } from '../settings.js';
import { nearestProjectFolder } from './project-folder.js';
import { Project, type Surroundings } from './project.js';
import type { Snapshot } from './snapshot.js';

export interface Analyzed {
  readonly project: Project;
  readonly before: Snapshot;
}

/** A document and the project that answers for it. */
export interface Placed {
  readonly project: Project;
  /** Relative to the project's root, with `/`. */
  readonly file: string;
}

export class Workspace {
  readonly onAnalyzed: Event<Analyzed>;
  readonly onStateChanged: Event<Project>;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #settings: SettingsStore;
  readonly #analyzed = new Emitter<Analyzed>();
  readonly #stateChanged = new Emitter<Project>();
  readonly #surroundings: Surroundings;
  /** Workspace folders, whether they have a project (they have none while the extension is disabled) or not. */
  readonly #folders = new Set<string>();
  readonly #projects = new Map<string, Project>();
  /** Open documents by path: the client's URI may be spelled in another way than ours. */
  readonly #open = new Map<string, string>();
  #started = false;
  readonly #hasStarted = new Emitter<void>();
  /** Resolves when the projects are known, open or not. */
  readonly started = new Promise<void>((resolve) => {
    this.#hasStarted.event(resolve);
  });

  constructor(connection: Connection, documents: TextDocuments<TextDocument>, settings: SettingsStore) {
    this.#documents = documents;
    this.#settings = settings;
    this.onAnalyzed = this.#analyzed.event;
    this.onStateChanged = this.#stateChanged.event;
    this.#surroundings = {
      openText: (file) => this.#document(file)?.getText() ?? null,
      openFiles: () => [...this.#open.keys()],
      uri: (file) => this.#open.get(file) ?? uriOf(file),
      owns: (project, file) => this.#projectOf(file) === project,
      includeStartup: () => settings.current.includeStartup,
      log: (message) => {
        connection.console.error(message);
      },
      stateChanged: (project) => {
        this.#stateChanged.fire(project);
      },
      analyzed: (project, before) => {
        this.#analyzed.fire({ project, before });
      },
    };
  }

  get projects(): readonly Project[] {
    return [...this.#projects.values()];
  }

  /** Opens the projects: not before the client's settings are known. */
  start(): void {
    this.#started = true;
    this.#openProjects();
    this.#hasStarted.fire();
  }

  /** Projects are opened anew with the settings as they now are. */
  applySettings(): void {
    for (const root of this.#projects.keys()) this.#close(root);
    this.#openProjects();
  }

  addFolder(folder: string): void {
    this.#folders.add(canonical(folder));
    this.#openProjects();
  }

  removeFolder(folder: string): void {
    this.#folders.delete(canonical(folder));
    this.#close(canonical(folder));
    this.#openProjects();
  }

  documentOpened(uri: string): void {
    const file = pathOf(uri);
    if (file === null) return;
    this.#open.set(file, uri);
    this.#adopt(file);
    this.#projectOf(file)?.edited(file);
  }

  documentChanged(uri: string): void {
    const file = pathOf(uri);
    if (file !== null) this.#projectOf(file)?.edited(file);
  }

  documentClosed(uri: string): void {
    const file = pathOf(uri);
    if (file === null) return;
    this.#open.delete(file);
    this.#projectOf(file)?.edited(file);
    this.#closeUnused();
  }

  /** Null for what no project answers for: documents that are no files, and files of no project. */
  place(uri: string): Placed | null {
    const file = pathOf(uri);
    if (file === null) return null;
    const project = this.#projectOf(file);
    const relative = project && relativePath(project.root, file);
    return project && relative !== null && relative !== undefined ? { project, file: relative } : null;
  }

  /** Version of the open document at this path, null when the file is not open. */
  version(file: string): number | null {
    return this.#document(file)?.version ?? null;
  }

  #openProjects(): void {
    if (!this.#started || !this.#settings.current.enable) return;
    for (const folder of this.#folders) this.#openProject(folder);
    for (const file of this.#open.keys()) this.#adopt(file);
    // Whose files are whose may differ now.
    for (const project of this.#projects.values()) project.changedOnDisk([]);
  }

  /** The innermost project around a file. */
  #projectOf(file: string): Project | undefined {
    let folder = path.dirname(file);
    for (;;) {
      const project = this.#projects.get(folder);
      if (project) return project;
      const parent = path.dirname(folder);
      if (parent === folder) return undefined;
      folder = parent;
    }
  }

  #document(file: string): TextDocument | undefined {
    const uri = this.#open.get(file);
    return uri === undefined ? undefined : this.#documents.get(uri);
  }

  /** A file outside every workspace folder brings its own project. */
  #adopt(file: string): void {
    if (!this.#started || !this.#settings.current.enable || this.#projectOf(file)) return;
    const folder = nearestProjectFolder(file);
    if (folder !== null) this.#openProject(folder);
  }

  #openProject(root: string): void {
    if (this.#projects.has(root)) return;
    const project = new Project(root, this.#surroundings);
    this.#projects.set(root, project);
    project.open();
  }

  #closeUnused(): void {
    for (const root of this.#projects.keys()) {
      if (this.#folders.has(root)) continue;
      if (![...this.#open.keys()].some((file) => this.#projectOf(file)?.root === root)) this.#close(root);
    }
  }

  #close(root: string): void {
    const project = this.#projects.get(root);
    if (!project) return;
    this.#projects.delete(root);
    project.close();
  }
}
