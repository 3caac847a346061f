/** What is to run in a worker, and what becomes of the place where it ran. */

import type { TextEdit } from '../../fix.js';
import type { Binding } from '../bindings.js';
import type { NewName } from '../import-edits.js';

/** Where the function is that the worker runs. */
export type Home =
  /** A module of the project, which the worker imports. */
  | { readonly kind: 'module'; readonly file: string; readonly exported: string }
  /** A module that is written for it. */
  | { readonly kind: 'new'; readonly stem: string; readonly sections: readonly string[] };

export interface Task {
  /** The function, in messages and for pools that know their functions by name. */
  readonly name: string;
  /** How the worker calls it. */
  readonly callee: string;
  /** Types of its arguments in TypeScript, as a tuple. */
  readonly types: string;
  readonly home: Home;
  /** Names that the rest of the program imports from a new home. */
  readonly shared?: readonly string[];
  /** Texts of what is sent. */
  readonly sent: readonly string[];
  /** Edits that put `run`, a call that gives a promise, where the work was done. */
  readonly place: (run: string) => readonly TextEdit[];
  readonly add: (worker: string) => readonly NewName[];
  readonly drop: readonly Binding[];
  /** Worth the way there and back, or for the user to judge. */
  readonly preferred: boolean;
}

/** How a task is given to a pool. */
export interface Access {
  /** A call that gives a promise of the result. */
  readonly run: string;
  readonly add: readonly NewName[];
  readonly edits: readonly TextEdit[];
  readonly creates: readonly NewFile[];
  /** The module that has the function, as this file imports it. */
  readonly module: string;
}

export interface NewFile {
  readonly file: string;
  readonly text: string;
}
