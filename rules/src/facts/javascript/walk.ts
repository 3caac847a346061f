import type ts from 'typescript';
import type { ClassFacts, Expr, FunctionFacts, FunctionKind, ObjectProp } from '../facts.js';
import { functionScope, type Scope } from './scope.js';
import { skipTrivia } from './trivia.js';

type Draft<T> = { -readonly [K in keyof T]: T[K] };
export type FunctionDraft = Draft<FunctionFacts>;
export type ClassDraft = Draft<ClassFacts>;

/** Deeper nesting than this is cut off: the facts are read recursively, and no person wrote it. */
export const MAX_DEPTH = 500;
/** Longer chains (`a.b.c…`, `a + b + …`) are flattened to their parts. */
export const MAX_CHAIN = 200;

/** Where the extraction of one file stands. */
export interface Walk {
  readonly text: string;
  readonly functions: FunctionDraft[];
  readonly classes: ClassDraft[];
  /** Specifiers by text; true when only types are needed from them. */
  readonly specifiers: Map<string, boolean>;
  /** JavaScript with JSDoc types. */
  readonly docs: boolean;
  /** A declaration file, where everything is ambient. */
  readonly declarations: boolean;
  /** Has import or export statements, so a top-level `this` is not `module.exports`. */
  readonly isModule: boolean;
  scope: Scope;
  /** Function whose body is being read. */
  fn: FunctionDraft;
  /** Function whose `this` is meant. */
  thisFn: number;
  /** Class whose `super` is meant, or -1. */
  cls: number;
  /** Inside a namespace: its properties so far. */
  namespaceProps: ObjectProp[] | null;
  depth: number;
  /** Has an ES `export`. */
  exportsNames: boolean;
  /** Mentions CommonJS `exports`. */
  usesExports: boolean;
  /** Memo of `startOf`: chains ask for the same start again and again. */
  startPos: number;
  start: number;
}

export interface FunctionShape {
  readonly kind: FunctionKind;
  readonly name: string;
  readonly cls: number;
  readonly at: number;
  readonly end: number;
  readonly nameAt: number;
}

export function draftFunction(index: number, parent: number, shape: FunctionShape): FunctionDraft {
  return {
    index,
    kind: shape.kind,
    name: shape.name,
    async: false,
    generator: false,
    parent,
    cls: shape.cls,
    params: [],
    decorators: [],
    body: [],
    abstract: false,
    awaits: false,
    at: shape.at,
    end: shape.end,
    nameAt: shape.nameAt,
  };
}

export function moduleDraft(end: number): FunctionDraft {
  return draftFunction(0, -1, { kind: 'module', name: '', cls: -1, at: 0, end, nameAt: 0 });
}

interface WalkOptions {
  readonly docs: boolean;
  readonly declarations: boolean;
  readonly isModule: boolean;
}

export function startWalk(text: string, options: WalkOptions): Walk {
  const fn = moduleDraft(text.length);
  return {
    text,
    functions: [fn],
    classes: [],
    specifiers: new Map(),
    docs: options.docs,
    declarations: options.declarations,
    isModule: options.isModule,
    scope: functionScope(null, 0),
    fn,
    thisFn: 0,
    cls: -1,
    namespaceProps: null,
    depth: 0,
    exportsNames: false,
    usesExports: false,
    startPos: -1,
    start: -1,
  };
}

/** First character of a node, after blanks and comments. */
export function startOf(walk: Walk, node: ts.Node): number {
  const pos = node.pos;
  if (pos !== walk.startPos) {
    walk.start = skipTrivia(walk.text, pos);
    walk.startPos = pos;
  }
  return walk.start < node.end ? walk.start : node.end;
}

/** Remembers a specifier that some import names as a constant. */
export function noteSpecifier(walk: Walk, text: string, typeOnly: boolean): void {
  walk.specifiers.set(text, typeOnly && (walk.specifiers.get(text) ?? true));
}

export function cutOff(at: number): Expr {
  return { kind: 'other', parts: [], at };
}
