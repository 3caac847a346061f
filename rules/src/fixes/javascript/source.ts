/** One JavaScript or TypeScript file with its names resolved; nothing outside of it is read. */

import ts from '../../facts/javascript/typescript.cjs';

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly file: ts.SourceFile;
  readonly checker: ts.TypeChecker;
}

const KEPT = 8;
const recent: Source[] = [];

/** Fixes of one file are asked for in a row, so the last few files are kept. */
export function openSource(path: string, text: string): Source | null {
  const known = recent.find((each) => each.path === path && each.text === text);
  if (known) return known;
  const source = resolveNames(path, text);
  if (!source) return null;
  recent.unshift(source);
  recent.length = Math.min(recent.length, KEPT);
  return source;
}

function resolveNames(path: string, text: string): Source | null {
  const name = `/${path}`;
  const kind = /\.(?:[cm]?js|jsx)$/i.test(path) ? ts.ScriptKind.JSX : undefined;
  try {
    const file = ts.createSourceFile(name, withoutMark(text), ts.ScriptTarget.Latest, true, kind);
    const host: ts.CompilerHost = {
      getSourceFile: (asked) => (asked === name ? file : undefined),
      getDefaultLibFileName: () => '/lib.d.ts',
      writeFile: () => undefined,
      getCurrentDirectory: () => '/',
      getCanonicalFileName: (each) => each,
      useCaseSensitiveFileNames: () => true,
      getNewLine: () => '\n',
      fileExists: (asked) => asked === name,
      readFile: () => undefined,
    };
    const options: ts.CompilerOptions = {
      noLib: true,
      noResolve: true,
      allowJs: true,
      types: [],
      jsx: ts.JsxEmit.Preserve,
      target: ts.ScriptTarget.Latest,
    };
    const program = ts.createProgram([name], options, host);
    return program.getSourceFile(name) ? { path, text, file, checker: program.getTypeChecker() } : null;
  } catch (error) {
    // Nested deeper than the stack: no fix for such a file.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A byte order mark is a blank. Offsets stay as they are. */
function withoutMark(text: string): string {
  if (text.charCodeAt(0) !== 0xfeff) return text;
  return text.startsWith('#!', 1) ? ` //${text.slice(3)}` : ` ${text.slice(1)}`;
}
