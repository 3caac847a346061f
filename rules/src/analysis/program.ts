/** The program: facts of all files as linked nodes with identities that last for one analysis. */

import type { ClassFacts, FunctionFacts, TypeExpr } from '../facts/facts.js';
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

/** A class that no statement stands for. */
export function unwrittenClass(module: ModuleNode, name: string, place: { readonly at: number; readonly end: number }): ClassNode {
  const none = { bases: [], baseTypes: [], implements: [], decorators: [], members: [], typeParams: [] };
  return {
    id: ++ids,
    facts: { index: -1, name, kind: 'class', abstract: false, ...none, fieldsInit: -1, staticsInit: -1, ...place, nameAt: place.at },
    module,
  };
}

/**
 * A generator that no `def` stands for: a generator expression, `map(f, xs)`. Its variables are those of the function around
 * it. Or a function of which only the type of what it returns is known.
 */
export function unwrittenFunction(
  around: FunctionNode,
  name: string,
  place: { readonly at: number; readonly end: number },
  async: boolean,
  returnType?: TypeExpr,
): FunctionNode {
  const facts: FunctionFacts = {
    index: -1,
    kind: 'function',
    name,
    async,
    generator: returnType === undefined,
    ...(returnType && { returnType }),
    parent: around.facts.index,
    cls: -1,
    params: [],
    decorators: [],
    body: [],
    abstract: false,
    awaits: false,
    at: place.at,
    end: place.end,
    nameAt: place.at,
  };
  return { id: ++ids, facts, module: around.module };
}

export const isPython = (module: ModuleNode): boolean => module.file.facts.language === 'python';
