import ts from './typescript.cjs';
import type { SyntaxProblem } from '../facts.js';
import { hasDocTypes } from './docs.js';
import { parseDiagnostics } from './syntax.js';

const MAX_PROBLEMS = 5;

interface Parsed {
  readonly file: ts.SourceFile;
  /** JSDoc types were read. */
  readonly docs: boolean;
}

/** Throws a RangeError when the nesting is deeper than the stack. */
export function parse(text: string, path: string): Parsed {
  const kind = scriptKind(path);
  const docs = (kind === ts.ScriptKind.JS || kind === ts.ScriptKind.JSX) && hasDocTypes(text);
  const options = {
    languageVersion: ts.ScriptTarget.Latest,
    jsDocParsingMode: docs ? ts.JSDocParsingMode.ParseAll : ts.JSDocParsingMode.ParseNone,
  };
  return { file: ts.createSourceFile(path, withoutMark(text), options, false, kind), docs };
}

export function isDeclarationFile(path: string): boolean {
  return /\.d\.[cm]?ts$/i.test(path);
}

export function syntaxProblems(file: ts.SourceFile): SyntaxProblem[] {
  return parseDiagnostics(file)
    .slice(0, MAX_PROBLEMS)
    .map((each) => ({ at: each.start, message: ts.flattenDiagnosticMessageText(each.messageText, ' ') }));
}

function scriptKind(path: string): ts.ScriptKind {
  switch (/\.[a-z]+$/i.exec(path)?.[0].toLowerCase()) {
    case '.ts':
    case '.mts':
    case '.cts':
      return ts.ScriptKind.TS;
    case '.tsx':
      return ts.ScriptKind.TSX;
    case '.jsx':
      return ts.ScriptKind.JSX;
    default:
      return ts.ScriptKind.JS;
  }
}

/** A byte order mark is a blank; a hash-bang line after it is a comment. Offsets stay as they are. */
function withoutMark(text: string): string {
  if (text.charCodeAt(0) !== 0xfeff) return text;
  return text.startsWith('#!', 1) ? ` //${text.slice(3)}` : ` ${text.slice(1)}`;
}
