/** The parts of tsconfig.json and jsconfig.json that say what a module name means. */

import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { isObject, type JsonObject, type Manifests, objectOf, stringsOf } from '../manifests.js';
import { baseName, folderOf, join, upward } from '../paths.js';

export interface PathMapping {
  /** `@/*`: at most one star. */
  readonly pattern: string;
  /** Relative to the root, with the star. */
  readonly targets: readonly string[];
}

export interface TsConfig {
  readonly paths: readonly PathMapping[];
  readonly baseUrl: string | null;
  readonly rootDirs: readonly string[];
}

const NOTHING: TsConfig = { paths: [], baseUrl: null, rootDirs: [] };
const DEEPEST_CHAIN = 16;

/** What holds for files in a folder, likeliest configuration first. */
export function createTsConfigs(
  root: string,
  manifests: Manifests,
  workspaces: ReadonlyMap<string, string>,
): (folder: string) => readonly TsConfig[] {
  const parsed = new Map<string, JsonObject | null>();
  const cache = new Map<string, readonly TsConfig[]>();

  const read = (file: string): JsonObject | null => {
    const known = parsed.get(file);
    if (known !== undefined) return known;
    const text = manifests.get(file) ?? readOutside(root, file);
    const value: unknown = text === null ? null : parse(text);
    const json = isObject(value) ? value : null;
    parsed.set(file, json);
    return json;
  };

  const load = (file: string, configFolder: string, depth: number): TsConfig => {
    const json = depth > DEEPEST_CHAIN ? null : read(file);
    if (json === null) return NOTHING;
    const folder = folderOf(file);
    // The last base wins, and the file itself over all of them.
    const base = stringsOf(json.extends).reduce<TsConfig>((merged, specifier) => {
      const target = extendsFile(specifier, folder);
      return target === null ? merged : overlay(merged, load(target, configFolder, depth + 1));
    }, NOTHING);
    return overlay(base, own(json, folder, configFolder));
  };

  const extendsFile = (specifier: string, folder: string): string | null => {
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) {
      const target = join(folder, specifier);
      return [target, `${target}.json`, join(target, 'tsconfig.json')].find((file) => read(file) !== null) ?? null;
    }
    const workspace = [...workspaces].find(([name]) => specifier === name || specifier.startsWith(`${name}/`));
    const places = [...upward(folder)].map((place) => join(place, `node_modules/${specifier}`));
    if (workspace !== undefined) places.unshift(join(workspace[1], specifier.slice(workspace[0].length + 1)));
    return places.flatMap((place) => [place, `${place}.json`, join(place, 'tsconfig.json')]).find((file) => read(file) !== null) ?? null;
  };

  const withReferences = (file: string): readonly TsConfig[] => {
    const folder = folderOf(file);
    const references = objectOf(read(file)).references;
    const referenced = (Array.isArray(references) ? references : [])
      .map((reference) => objectOf(reference).path)
      .filter((target): target is string => typeof target === 'string')
      .map((target) => (target.endsWith('.json') ? join(folder, target) : join(folder, `${target}/tsconfig.json`)))
      // Only those beside it speak about the same files.
      .filter((target) => folderOf(target) === folder);
    return [file, ...referenced].map((config) => load(config, folderOf(config), 0)).filter((config) => config !== NOTHING);
  };

  return (folder) => {
    const known = cache.get(folder);
    if (known !== undefined) return known;
    const nearest = [...upward(folder)]
      .flatMap((place) => ['tsconfig.json', 'jsconfig.json'].map((name) => join(place, name)))
      .find((file) => manifests.has(file));
    const configs = nearest === undefined ? outerConfig(root, load) : withReferences(nearest);
    cache.set(folder, configs);
    return configs;
  };
}

/** A configuration just above the root, as when only `src/` is analyzed. */
function outerConfig(root: string, load: (file: string, folder: string, depth: number) => TsConfig): readonly TsConfig[] {
  const beside = ['../tsconfig.json', '../jsconfig.json'].find(
    (file) => fs.existsSync(path.join(root, file)) && fs.existsSync(path.join(root, '../package.json')),
  );
  return beside === undefined ? [] : [load(beside, '..', 0)];
}

function own(json: JsonObject, folder: string, configFolder: string): Partial<TsConfig> {
  const options = objectOf(json.compilerOptions);
  const place = (target: string): string =>
    target.startsWith('${configDir}') ? join(configFolder, target.slice('${configDir}'.length).replace(/^\//, '')) : join(folder, target);
  const baseUrl = typeof options.baseUrl === 'string' ? place(options.baseUrl) : null;
  const paths = Object.entries(objectOf(options.paths)).map(([pattern, targets]) => ({
    pattern,
    targets: stringsOf(targets).map((target) =>
      baseUrl === null || target.startsWith('${configDir}') ? place(target) : join(baseUrl, target),
    ),
  }));
  return {
    ...(baseUrl !== null && { baseUrl }),
    ...('paths' in options && { paths }),
    ...('rootDirs' in options && { rootDirs: stringsOf(options.rootDirs).map(place) }),
  };
}

const overlay = (base: TsConfig, above: Partial<TsConfig>): TsConfig =>
  above === NOTHING
    ? base
    : {
        ...base,
        ...Object.fromEntries(Object.entries(above).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))),
      };

/** A configuration that the walk did not meet: in `node_modules` or above the root. */
function readOutside(root: string, file: string): string | null {
  if (!/(?:^|\/)(?:\.\.|node_modules)\//.test(`/${file}`) || !baseName(file).includes('.json')) return null;
  try {
    return fs.readFileSync(path.join(root, file), 'utf8');
  } catch {
    return null;
  }
}

/** Where the mappings lead a specifier: the longest pattern that matches decides, as in TypeScript. */
export function mappedPaths(config: TsConfig, specifier: string): readonly string[] {
  let best: { readonly length: number; readonly targets: readonly string[] } | null = null;
  for (const { pattern, targets } of config.paths) {
    const star = pattern.indexOf('*');
    if (star < 0) {
      if (pattern === specifier) return targets;
      continue;
    }
    const suffix = pattern.slice(star + 1);
    const fits = specifier.length >= pattern.length - 1 && specifier.startsWith(pattern.slice(0, star)) && specifier.endsWith(suffix);
    if (!fits || (best !== null && best.length >= star)) continue;
    const middle = specifier.slice(star, specifier.length - suffix.length);
    best = { length: star, targets: targets.map((target) => target.replace('*', () => middle)) };
  }
  return best?.targets ?? [];
}
