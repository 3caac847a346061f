/** What the analysis sees of a project: files with their facts, and what a module name denotes. No I/O behind it. */

import type { FileFacts } from '../facts/facts.js';

/**
 * Where a file's top level runs when nothing else says so.
 * `test` and `cli` (scripts, binaries, configuration, migrations, build files) are not part of a serving process.
 */
export type FileRole = 'source' | 'test' | 'cli';

export interface ProjectFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly facts: FileFacts;
  readonly role: FileRole;
  /** The package.json or pyproject.toml/requirements.txt folder it belongs to. */
  readonly package: PackageInfo;
}

export interface PackageInfo {
  /** Relative to the root, with `/`; `''` for the root. */
  readonly folder: string;
  readonly name: string | null;
  /** Names of declared dependencies of all kinds. */
  readonly dependencies: ReadonlySet<string>;
  /** Node: the range that is asked for, by name (`^5.1.0`). */
  readonly ranges?: ReadonlyMap<string, string>;
  /** Node: `"type": "module"`. */
  readonly esm: boolean;
}

export type Resolution =
  /** A file of the project. */
  | { readonly kind: 'file'; readonly path: string }
  /** Python: a folder without `__init__.py`; `path` is relative to the root. */
  | { readonly kind: 'namespace'; readonly path: string }
  /** Not in the project: a library, by the name the catalog uses (`fs`, `@nestjs/common`, `os.path`); JavaScript subpaths stay (`fs/promises`). */
  | { readonly kind: 'library'; readonly module: string };

export interface ProjectIndex {
  readonly files: ReadonlyMap<string, ProjectFile>;
  /**
   * What `specifier` denotes when the file at `from` imports it. `level` is Python's number of leading dots.
   * For Python `import a.b.c`, ask for `a.b.c`, `a.b` and `a` as needed.
   */
  resolve(from: string, specifier: string, level: number): Resolution;
  /** Python: module `name` inside the package whose `__init__.py` is at `path`, or inside the namespace folder `path`. */
  submodule(path: string, name: string): Resolution | null;
  /** JavaScript: the file that a path denotes, relative to the root, without or with extension (`worker` of `new Worker('./worker.js')`, already joined): `.js` for `.ts`, `dist/` for `src/`. */
  fileAt(path: string): string | null;
}
