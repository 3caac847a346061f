/** Files that say something about the files around them, and are read whole while the folders are walked. */

const MANIFEST =
  /^(?:package\.json|[tj]sconfig(?:\.[\w.-]+)?\.json|pnpm-workspace\.yaml|lerna\.json|pyproject\.toml|Pipfile|setup\.cfg|setup\.py|environment\.ya?ml|[\w.-]*requirements[\w.-]*\.(?:txt|in))$/;

/** Text of each manifest by its path relative to the root. */
export type Manifests = ReadonlyMap<string, string>;

export const isManifest = (name: string, folderName: string): boolean =>
  MANIFEST.test(name) || (folderName === 'requirements' && /\.(?:txt|in)$/.test(name));

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as an object, an empty one if it is something else. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : typeof value === 'string' ? [value] : [];
