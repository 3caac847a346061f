import type ts from 'typescript';
import type { FileFacts, Specifier, Stmt } from '../facts.js';
import { directivesOf } from './directives.js';
import { declareDocumented, documentedStatements } from './docs.js';
import { declareBody } from './hoist.js';
import { ignoreDirectives } from './ignores.js';
import { isEsModule, moduleKind } from './module-kind.js';
import { isDeclarationFile, parse, syntaxProblems } from './parse.js';
import { statements } from './statements.js';
import { lineStartsOf } from './trivia.js';
import { moduleDraft, startWalk, type Walk } from './walk.js';

/** What one JavaScript or TypeScript file says. Any text is valid input; `path` only tells the dialect. */
export function extractJavaScript(text: string, path: string): FileFacts {
  try {
    return extract(text, path);
  } catch (error) {
    if (error instanceof RangeError) return tooDeep(text);
    throw error;
  }
}

function extract(text: string, path: string): FileFacts {
  const { file, docs } = parse(text, path);
  const walk = startWalk(file.text, { docs, declarations: isDeclarationFile(path), isModule: isEsModule(file) });
  readModule(walk, file);
  const lineStarts = lineStartsOf(text);
  return {
    language: 'javascript',
    lineStarts,
    functions: walk.functions,
    classes: walk.classes,
    specifiers: specifiersOf(walk),
    ignores: ignoreDirectives(file, lineStarts),
    directives: directivesOf(file, text),
    moduleKind: moduleKind(file, walk.usesExports),
    syntaxErrors: syntaxProblems(file),
  };
}

function readModule(walk: Walk, file: ts.SourceFile): void {
  const body: Stmt[] = [];
  walk.fn.body = body;
  declareBody(walk, file.statements);
  if (!walk.docs) {
    statements(walk, file.statements, body);
    return;
  }
  const documented = [...file.statements, file.endOfFileToken];
  declareDocumented(walk, documented);
  documentedStatements(walk, documented, body);
  statements(walk, file.statements, body);
}

function specifiersOf(walk: Walk): Specifier[] {
  return Array.from(walk.specifiers, ([text, typeOnly]) => (typeOnly ? { text, level: 0, typeOnly } : { text, level: 0 }));
}

/** The parser is recursive, and so is the extraction: such a file was made by a program, or to break one. */
function tooDeep(text: string): FileFacts {
  return {
    language: 'javascript',
    lineStarts: lineStartsOf(text),
    functions: [moduleDraft(text.length)],
    classes: [],
    specifiers: [],
    ignores: [],
    directives: [],
    moduleKind: 'script',
    syntaxErrors: [{ at: 0, message: 'The code is nested too deeply to be analyzed.' }],
  };
}
