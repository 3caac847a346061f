/** Holds a value to the schema, and says what is wrong in the user's words. */

import { type OutputUnit, type Schema, Validator } from '@cfworker/json-schema';
import type { Configuration } from '../configuration.js';
import { isObject } from '../manifests.js';
import { catalogDefinitions } from './catalog-schema.js';
import { closestName } from './closest-name.js';
import { configurationSchema } from './schema.js';

export type ConfigurationInput = Partial<Configuration>;

export interface Fault {
  /** Keys and indices down to the value that is wrong. */
  readonly path: readonly (string | number)[];
  /** The path is that of a key which must not be there. */
  readonly isKey: boolean;
  readonly reason: string;
}

export type Validated = { readonly configuration: ConfigurationInput } | { readonly fault: Fault };

/** Errors about a value itself; the others say only that something inside is wrong. */
const LEAVES = new Set(['false', 'enum', 'type', 'required', 'pattern', 'minimum']);

export function validate(value: unknown, shownPrefix = ''): Validated {
  const { errors } = new Validator(configurationSchema, '2020-12', false).validate(value);
  const error = errors.find(({ keyword }) => LEAVES.has(keyword));
  if (error !== undefined) return { fault: faultOf(error, value, shownPrefix) };
  return isConfigurationInput(value)
    ? { configuration: value }
    : { fault: { path: [], isKey: false, reason: 'the configuration must be an object' } };
}

/** The schema has been checked: what it lets through has the type. */
const isConfigurationInput = (value: unknown): value is ConfigurationInput => isObject(value);

function faultOf({ keyword, instanceLocation }: OutputUnit, value: unknown, shownPrefix: string): Fault {
  const path = instanceLocation
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const shown = path.length === 0 ? 'the configuration' : `"${shownPrefix}${showPath(path)}"`;
  if (keyword === 'false') {
    const meant = closestName(String(path.at(-1)), Object.keys(schemaAt(path.slice(0, -1)).properties ?? {}));
    return { path, isKey: true, reason: `${shown} is not a known key${meant === null ? '' : `; did you mean "${meant}"?`}` };
  }
  return { path, isKey: false, reason: `${shown} ${demand(keyword, schemaAt(path), valueAt(value, path))}` };
}

function demand(keyword: string, schema: Schema, value: unknown): string {
  switch (keyword) {
    case 'required':
      return `needs "${schema.required?.find((key) => !isObject(value) || !(key in value)) ?? ''}"`;
    case 'enum':
      return schema.enum?.length === 1 ? `must be ${String(schema.enum[0])} or absent` : `must be one of ${schema.enum?.join(', ') ?? ''}`;
    case 'pattern':
      return 'must be one of piscina, tinypool, workerpool, or an object with a "module"';
    case 'minimum':
      return `must not be less than ${schema.minimum ?? 0}`;
    default:
      return `must be ${[schema.type ?? []]
        .flat()
        .map((type) => TYPE_WORDS[type] ?? type)
        .join(' or ')}`;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** `libraries[0].modules.acme` */
const showPath = (path: readonly (string | number)[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');

function schemaAt(path: readonly (string | number)[]): Schema {
  let schema = configurationSchema;
  for (const part of path) {
    const { properties, additionalProperties, items } = schema;
    const next =
      typeof part === 'number'
        ? items
        : (properties?.[part] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined));
    schema = followed(isObject(next) ? next : {});
  }
  return schema;
}

const followed = (schema: Schema): Schema => catalogDefinitions[schema.$ref?.replace('#/$defs/', '') ?? ''] ?? schema;

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, part) => (Array.isArray(inner) ? inner[Number(part)] : isObject(inner) ? inner[String(part)] : undefined),
    value,
  );
}
