import type { FileFacts, FunctionFacts, Stmt, SyntaxProblem } from '../facts.js';
import { buildScopes } from './build-scopes.js';
import type { FileDraft } from './here.js';
import { ignoreDirectives } from './ignores.js';
import { lineStartsOf } from './line-starts.js';
import { parseRepaired } from './repair.js';
import type { Scope } from './scope.js';
import { statements } from './statements.js';
import type { ParseError } from './syntax.js';

const MAX_SYNTAX_ERRORS = 5;

/** The facts of one file. Any text is valid input; needs `initPython()` to have finished. */
export function extractPython(original: string): FileFacts {
  const { tree, text, errors } = parseRepaired(original);
  const lineStarts = lineStartsOf(text);
  const scopes = buildScopes(tree?.root.children ?? [], text);
  const file: FileDraft = { text, scopes: scopes.of, functions: [], classes: [], specifiers: new Map(), temporaries: 0 };
  const body = tree === null ? [] : statements({ file, scope: scopes.module, members: null, typeOnly: false }, tree.root.children);
  file.functions[0] = moduleFunction(scopes.module, body, text);
  fillGaps(file, scopes.of.values());
  return {
    language: 'python',
    lineStarts,
    functions: file.functions,
    classes: file.classes,
    specifiers: [...file.specifiers.values()],
    ignores: tree === null ? [] : ignoreDirectives(text, tree.comments, lineStarts),
    directives: /^\uFEFF?#!/.test(text) ? ['#!'] : [],
    moduleKind: 'python',
    syntaxErrors: tree === null ? [{ at: 0, message: 'the parser gave up on this file' }] : syntaxProblems(errors),
  };
}

function moduleFunction(scope: Scope, body: readonly Stmt[], text: string): FunctionFacts {
  return {
    ...{ index: 0, kind: 'module', name: '', async: false, generator: scope.generator, parent: -1, cls: -1, params: [], decorators: [] },
    ...{ body, abstract: false, awaits: scope.awaits, at: 0, end: text.length, nameAt: 0 },
  };
}

/** Code that no facts are made of (the message of an `assert`, half a `def`) may hold functions that have a number. */
function fillGaps(file: FileDraft, scopes: Iterable<Scope>): void {
  const nowhere = { name: '', decorators: [], abstract: false, at: 0, end: 0, nameAt: 0 };
  for (const { kind, fn, cls } of scopes) {
    if (kind !== 'function' && kind !== 'class') continue;
    file.functions[fn] ??= {
      ...nowhere,
      index: fn,
      kind: kind === 'class' ? 'class' : 'lambda',
      async: false,
      generator: false,
      parent: 0,
      cls,
      params: [],
      body: [],
      awaits: false,
    };
    if (kind !== 'class') continue;
    const empty = { bases: [], baseTypes: [], implements: [], members: [], typeParams: [] };
    file.classes[cls] ??= { ...nowhere, ...empty, index: cls, kind, fieldsInit: -1, staticsInit: fn };
  }
}

function syntaxProblems(errors: readonly ParseError[]): SyntaxProblem[] {
  return errors.slice(0, MAX_SYNTAX_ERRORS).map(({ at, missing }) => ({
    at,
    message:
      missing === null || missing.startsWith('_')
        ? 'invalid syntax'
        : `invalid syntax: expected ${/^\w/.test(missing) ? missing : `'${missing}'`}`,
  }));
}
