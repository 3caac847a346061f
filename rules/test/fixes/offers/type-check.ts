/** Many copies of small projects in one TypeScript program: what the compiler has to say of each copy. */

import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import ts from '../../../src/facts/javascript/typescript.cjs';
import type { Copy } from './offered.js';

const require = createRequire(import.meta.url);
const TYPESCRIPT = dirname(require.resolve('typescript'));
const NODE_TYPES = dirname(require.resolve('types-node-newest/package.json'));

/** What the pools look like that fixes make and use; other packages are `any`. */
const STUBS = `
type Filename = { filename?: string; name?: string };
declare module 'piscina' {
  export class Piscina<T = any, R = any> { constructor(options?: Filename); run(task: T, options?: Filename): Promise<R>; }
  export default Piscina;
}
declare module 'tinypool' {
  export class Tinypool { constructor(options?: Filename); run(task: any, options?: Filename): Promise<any>; }
  export default Tinypool;
}
declare module 'workerpool' {
  export interface Pool { exec(method: string | ((...args: any[]) => any), params?: unknown[] | null): Promise<any>; }
  export function pool(script?: string | object, options?: object): Pool;
  export function worker(methods?: Record<string, (...args: any[]) => any>): void;
}
`;

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2024.d.ts'],
  module: ts.ModuleKind.Preserve,
  strict: true,
  noImplicitAny: false,
  useUnknownInCatchVariables: false,
  noUnusedLocals: true,
  experimentalDecorators: true,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  types: [],
};

const parsed = new Map<string, ts.SourceFile>();

export interface TypeError {
  /** Its file and number: what it says may change with the types that it speaks of. */
  readonly what: string;
  readonly message: string;
}

/** What is wrong in each of the copies, in the order of the copies. */
export function typeErrors(copies: readonly Copy[]): readonly (readonly TypeError[])[] {
  const texts = new Map<string, string>([['/stubs.d.ts', STUBS]]);
  copies.forEach((copy, i) => {
    for (const [file, text] of copy) texts.set(`/copies/${i}/${file}`, text);
  });
  const roots = [...texts.keys()].filter((file) => /\.[cm]?[jt]sx?$/.test(file));
  const host = hostOf(texts);
  const program = ts.createProgram([join(NODE_TYPES, 'index.d.ts'), ...roots], OPTIONS, host);
  const errors = copies.map((): TypeError[] => []);
  for (const root of roots) {
    const [, , index, ...rest] = root.split('/');
    const own = errors[Number(index)];
    const file = program.getSourceFile(root);
    if (!own || !file) continue;
    for (const each of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
      const message = ts.flattenDiagnosticMessageText(each.messageText, ' ');
      // Packages are not installed.
      if (!/^Cannot find module '[^./]/.test(message)) own.push({ what: `${rest.join('/')}: TS${each.code}`, message });
    }
  }
  return errors;
}

function hostOf(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const folders = new Set([...texts.keys()].flatMap((file) => foldersOf(file)));
  const isReal = (file: string): boolean => file.startsWith(TYPESCRIPT) || file.startsWith(NODE_TYPES) || file.includes('/undici-types/');
  const host: ts.CompilerHost = {
    getSourceFile(file, options) {
      const text = texts.get(file) ?? (isReal(file) ? ts.sys.readFile(file) : undefined);
      if (text === undefined) return undefined;
      const known = parsed.get(file);
      if (known && !texts.has(file)) return known;
      const source = ts.createSourceFile(file, text, options, true);
      if (!texts.has(file)) parsed.set(file, source);
      return source;
    },
    getDefaultLibFileName: () => join(TYPESCRIPT, 'lib.d.ts'),
    getDefaultLibLocation: () => TYPESCRIPT,
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (file) => file,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (file) => texts.has(file) || (isReal(file) && ts.sys.fileExists(file)),
    directoryExists: (folder) => folders.has(folder) || (isReal(folder) && ts.sys.directoryExists(folder)),
    readFile: (file) => texts.get(file) ?? (isReal(file) ? ts.sys.readFile(file) : undefined),
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => ts.resolveModuleName(text, from, { ...OPTIONS, ...pathsFor(from, texts) }, host)),
  };
  return host;
}

/** Aliases of the project's own `tsconfig.json`. */
function pathsFor(from: string, texts: ReadonlyMap<string, string>): ts.CompilerOptions {
  const root = /^\/copies\/\d+/.exec(from)?.[0];
  if (root === undefined) return {};
  for (const name of ['tsconfig.base.json', 'tsconfig.json']) {
    const text = texts.get(`${root}/${name}`);
    const read = text === undefined ? undefined : (ts.parseConfigFileTextToJson(name, text).config as unknown);
    const options = (read as { compilerOptions?: { baseUrl?: string; paths?: ts.MapLike<string[]> } } | undefined)?.compilerOptions;
    const folder = posix.join(root, options?.baseUrl ?? '.');
    if (options?.paths)
      return {
        paths: Object.fromEntries(Object.entries(options.paths).map(([alias, to]) => [alias, to.map((each) => posix.join(folder, each))])),
      };
  }
  return {};
}

function foldersOf(file: string): readonly string[] {
  const folder = posix.dirname(file);
  return folder === file ? [folder] : [folder, ...foldersOf(folder)];
}
