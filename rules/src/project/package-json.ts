/** What a package.json says, as far as the analysis asks. */

import { parse } from 'jsonc-parser';
import { isObject, type JsonObject, objectOf } from './manifests.js';

export interface PackageJson {
  readonly name: string | null;
  readonly dependencies: readonly string[];
  /** Name -> range, as written. */
  readonly ranges: ReadonlyMap<string, string>;
  readonly esm: boolean;
  /** The whole object; empty for a file that is no JSON object. */
  readonly json: JsonObject;
}

const DEPENDENCY_KINDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

/** Half-typed JSON gives what can be read of it. */
export function readPackageJson(text: string): PackageJson {
  const value: unknown = parse(text);
  const json = isObject(value) ? value : {};
  return {
    name: typeof json.name === 'string' ? json.name : null,
    dependencies: DEPENDENCY_KINDS.flatMap((kind) => Object.keys(objectOf(json[kind]))),
    ranges: new Map(DEPENDENCY_KINDS.flatMap((kind) => Object.entries(objectOf(json[kind])).flatMap(rangeOf))),
    esm: json.type === 'module',
    json,
  };
}

const rangeOf = ([name, range]: readonly [string, unknown]): readonly [string, string][] =>
  typeof range === 'string' ? [[name, range]] : [];
