/** One JavaScript or TypeScript file with its names resolved; nothing outside of it is read. */

import ts from '../../facts/javascript/typescript.cjs';

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly file: ts.SourceFile;
  readonly checker: ts.TypeChecker;
}

const KEPT = 48;
const recent = new Map<string, Source>();

/** Fixes of one file, and those that follow the same callers, are asked for in a row: the files used last are kept. */
export function openSource(path: string, text: string): Source | null {
  const known = recent.get(path);
  const source = known?.text === text ? known : resolveNames(path, text);
  recent.delete(path);
  if (!source) return null;
  recent.set(path, source);
  for (const [oldest] of recent) if (recent.size > KEPT) recent.delete(oldest);
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
    if (!program.getSourceFile(name)) return null;
    // Most questions are about syntax alone.
    let checker: ts.TypeChecker | null = null;
    return {
      path,
      text,
      file,
      get checker() {
        return (checker ??= program.getTypeChecker());
      },
    };
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
