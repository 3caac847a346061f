/** The program: facts of all files as linked nodes with identities that last for one analysis. */

import type { ClassFacts, FunctionFacts } from '../facts/facts.js';
import type { ProjectFile } from '../project/project-index.js';

export interface ModuleNode {
  readonly file: ProjectFile;
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
}

export interface FunctionNode {
  readonly id: number;
  readonly facts: FunctionFacts;
  readonly module: ModuleNode;
}

export interface ClassNode {
  readonly id: number;
  readonly facts: ClassFacts;
  readonly module: ModuleNode;
}

let ids = 0;

/** Links the facts of one file. Ids are unique in the process. */
export function linkModule(file: ProjectFile): ModuleNode {
  const functions: FunctionNode[] = [];
  const classes: ClassNode[] = [];
  const module: ModuleNode = { file, functions, classes };
  for (const facts of file.facts.functions) functions.push({ id: ++ids, facts, module });
  for (const facts of file.facts.classes) classes.push({ id: ++ids, facts, module });
  return module;
}

export const isPython = (module: ModuleNode): boolean => module.file.facts.language === 'python';
