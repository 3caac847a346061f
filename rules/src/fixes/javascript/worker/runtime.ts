/** How files of a project name each other when they run: with which extension, as which kind of module. */

import { posix } from 'node:path';
import type { FixContext } from '../../context.js';
import type { PackageInfo } from '../../../project/project-index.js';
import { importStyle, specifierOf, type ImportStyle } from '../import-style.js';
import type { Source } from '../source.js';
import { relativeSpecifier } from './pools.js';

export interface Runtime {
  readonly style: ImportStyle;
  readonly typescript: boolean;
  /** Compiled to, or written as, CommonJS. */
  readonly commonjs: boolean;
  /** Runs as it is, without being compiled to files before. */
  readonly runsTypeScript: boolean;
  /** Of what the file imports from its neighbours: empty where it names none, null when it imports nothing from them. */
  readonly extension: string | null;
  /** How `to` is imported by `from`. */
  readonly specifier: (from: string, to: string) => string;
  /** An expression for the file of a worker, in the file `from`. */
  readonly workerFile: (from: string, to: string) => string;
}

/** A file that imports none of its neighbours does as the one it is `like`. */
export function runtimeOf(context: FixContext, source: Source, like: Runtime | null = null): Runtime {
  const owner = context.package(source.path);
  const style = importStyle(source, owner);
  const typescript = /\.[cm]?tsx?$/.test(source.path);
  const commonjs = typescript
    ? source.path.endsWith('.cts') || !(owner?.esm === true || source.path.endsWith('.mts'))
    : style.form === 'cjs';
  const extension = usualExtension(source) ?? like?.extension ?? null;
  const specifier = (from: string, to: string): string => {
    const path = relativeSpecifier(from, to);
    if (extension === null && typescript) return commonjs ? path.replace(/\.[cm]?tsx?$/, '') : path.replace(/\.([cm]?)tsx?$/, '.$1js');
    if (extension === null) return path;
    const stem = path.replace(/\.[cm]?[jt]sx?$/, '');
    return extension === ''
      ? stem
      : stem +
          (typescript
            ? extension.replace(/^\.([cm]?)js$/, (_, kind: string) => `.${/\.([cm]?)ts/.exec(path)?.[1] ?? kind}js`)
            : posix.extname(path));
  };
  const { quote } = style;
  return {
    style,
    typescript,
    commonjs,
    runsTypeScript: typescript && extension === '.ts',
    extension,
    specifier,
    workerFile(from, to) {
      if (commonjs)
        return `require.resolve(${quote}${typescript ? relativeSpecifier(from, to).replace(/\.[cm]?tsx?$/, '') : relativeSpecifier(from, to)}${quote})`;
      const js = relativeSpecifier(from, to).replace(/\.([cm]?)ts$/, '.$1js');
      const url = (path: string): string => `new URL(${quote}${path}${quote}, import.meta.url).href`;
      if (!typescript || (extension === '.js' && !startsTypeScript(context, owner))) return url(js);
      if (extension === '.ts') return url(relativeSpecifier(from, to));
      return `new URL(import.meta.url.endsWith(${quote}.ts${quote}) ? ${quote}${relativeSpecifier(from, to)}${quote} : ${quote}${js}${quote}, import.meta.url).href`;
    },
  };
}

/** Of most relative imports in the file; null when there are none. */
function usualExtension(source: Source): string | null {
  const relative = source.file.statements.flatMap((each) => {
    const specifier = specifierOf(each);
    return specifier?.startsWith('.') ? [specifier] : [];
  });
  const counts = new Map<string, number>();
  for (const each of relative) {
    const extension = /\.[cm]?[jt]sx?$/.exec(each)?.[0].replace(/^\.[cm]/, '.') ?? '';
    counts.set(extension, (counts.get(extension) ?? 0) + 1);
  }
  return [...counts].reduce<[string, number] | null>((most, each) => (most && most[1] >= each[1] ? most : each), null)?.[0] ?? null;
}

/** A script of the package runs the sources as they are, and a worker's file is not found by the name it would be compiled to. */
function startsTypeScript(context: FixContext, owner: PackageInfo | null): boolean {
  const folder = owner?.folder ?? '';
  const manifest = context.text(folder === '' ? 'package.json' : `${folder}/package.json`) ?? '';
  return /"[\w:.-]+"\s*:\s*"[^"]*\b(?:tsx|ts-node|ts-node-dev|bun|--experimental-strip-types)\b[^"]*\.[cm]?ts\b/.test(manifest);
}
