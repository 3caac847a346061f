/** Which folders the compiler fills, by `outDir`, and from which sources. */

import { parse } from 'jsonc-parser';
import { type Manifests, objectOf, stringsOf } from '../manifests.js';
import { baseName, folderOf, isInside, join } from '../paths.js';

interface BuiltFolder {
  readonly output: string;
  readonly sources: readonly string[];
}

/** Where the source of a built file may be, the likeliest first. */
export function createBuiltFolders(manifests: Manifests): (path: string) => readonly string[] {
  const built = [...manifests].flatMap(([file, text]) =>
    /^tsconfig(?:\.[\w.-]+)?\.json$/.test(baseName(file)) ? builtBy(folderOf(file), text) : [],
  );
  return (path) =>
    built
      .filter(({ output }) => isInside(output, path))
      .flatMap(({ output, sources }) => sources.map((source) => join(source, path.slice(output.length + 1))));
}

function builtBy(folder: string, text: string): readonly BuiltFolder[] {
  const json = objectOf(parse(text));
  const { outDir, rootDir } = objectOf(json.compilerOptions);
  if (typeof outDir !== 'string') return [];
  const output = join(folder, outDir);
  if (output === '' || output === folder) return [];
  const sources = typeof rootDir === 'string' ? [join(folder, rootDir)] : commonFolders(folder, json);
  return [{ output, sources: sources.filter((source) => source !== output) }];
}

/** Without `rootDir` it is the longest folder that all sources share: one that `include` names, or the configuration's own. */
function commonFolders(folder: string, json: ReturnType<typeof objectOf>): readonly string[] {
  const included = [...stringsOf(json.include), ...stringsOf(json.files).map(folderOf)];
  const named = included.map((pattern) => join(folder, /^[^*?{[]*(?=\/|$)/.exec(pattern)?.[0] ?? ''));
  return [...new Set([...named, folder])];
}
