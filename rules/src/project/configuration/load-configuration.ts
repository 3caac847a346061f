/** Finds and reads the configuration: a file of its own, or a part of package.json or pyproject.toml. */

import fs from 'node:fs';
import path from 'node:path';
import { findNodeAtLocation, getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { parse as parseToml, TomlError } from 'smol-toml';
import { type Configuration, ConfigurationError, DEFAULT_CONFIGURATION } from '../configuration.js';
import { isObject, objectOf } from '../manifests.js';
import { projectPath } from '../paths.js';
import { type Fault, validate, type Validated } from './validate.js';

const CONFIGURATION_FILE = 'unblock.config.json';

const OWN_LIBRARY = { source: 'configuration' };

/** A file that may hold a configuration: its text, and where in it to look. */
interface Source {
  readonly root: string;
  readonly file: string;
  readonly text: string;
  readonly section: readonly string[];
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** `configFile` is absolute or relative to the root. Throws ConfigurationError. */
export function loadConfiguration(root: string, configFile?: string): Configuration {
  if (configFile !== undefined) {
    const file = path.resolve(root, configFile);
    return read({ root, file, text: readRequired(root, file), section: sectionOf(file) }) ?? DEFAULT_CONFIGURATION;
  }
  for (const name of [CONFIGURATION_FILE, 'package.json', 'pyproject.toml']) {
    const file = path.join(root, name);
    const text = readOptional(root, file);
    const configuration = text === null ? null : read({ root, file, text, section: sectionOf(file) });
    if (configuration !== null) return configuration;
  }
  return DEFAULT_CONFIGURATION;
}

/** Whether a change of this file may change the configuration. */
export const mayConfigure = (file: string): boolean => [CONFIGURATION_FILE, 'package.json', 'pyproject.toml'].includes(file);

function sectionOf(file: string): readonly string[] {
  const name = path.basename(file);
  return name === 'package.json' ? ['unblock'] : name.endsWith('.toml') ? ['tool', 'unblock'] : [];
}

const read = (source: Source): Configuration | null => (source.file.endsWith('.toml') ? readToml(source) : readJson(source));

function readJson(source: Source): Configuration | null {
  const { text, section } = source;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) {
    // A broken package.json is somebody else's to report.
    if (section.length > 0) return null;
    throw failure(source, positionAt(text, error.offset), `not valid JSON: ${words(printParseErrorCode(error.error))}`);
  }
  const node = tree && findNodeAtLocation(tree, [...section]);
  if (tree === undefined || node === undefined) {
    if (section.length > 0) return null;
    throw failure(source, null, 'the file is empty; write {} for the defaults');
  }
  const value: unknown = getNodeValue(node);
  return finish(source, validate(value, prefix(section)), ({ path: keys, isKey }) => {
    const found = findNodeAtLocation(node, [...keys]);
    const start = isKey ? found?.parent?.offset : found?.offset;
    return positionAt(text, start ?? node.offset);
  });
}

function readToml(source: Source): Configuration | null {
  let table: unknown;
  try {
    table = parseToml(source.text);
  } catch (error) {
    const reason = error instanceof TomlError ? (error.message.split('\n')[0] ?? '') : String(error);
    throw failure(
      source,
      error instanceof TomlError ? { line: error.line, column: error.column } : null,
      `not valid TOML: ${reason.replace(/^Invalid TOML document: /, '')}`,
    );
  }
  const value = source.section.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), objectOf(table));
  if (value === undefined) return null;
  return finish(source, validate(value, prefix(source.section)), ({ path: keys }) => tomlPosition(source.text, keys));
}

/** TOML has no positions: the line that assigns the key below the header of the section is near enough. */
function tomlPosition(text: string, keys: readonly (string | number)[]): Position {
  const lines = text.split(/\r?\n/);
  const header = lines.findIndex((line) => /^\s*\[+\s*tool\.unblock\b/.test(line));
  const key = keys.findLast((part) => typeof part === 'string') ?? '';
  const assigned = lines.findIndex((line, index) => index > header && key !== '' && line.replace(/["']/g, '').trimStart().startsWith(key));
  return { line: Math.max(assigned < 0 ? header : assigned, 0) + 1, column: 1 };
}

function finish(source: Source, validated: Validated, place: (fault: Fault) => Position): Configuration {
  if ('fault' in validated) throw failure(source, place(validated.fault), validated.fault.reason);
  // The parsers make objects without prototype; nobody else should have to know.
  const configuration = structuredClone(validated.configuration);
  // A project need not say where it knows its own libraries from.
  const libraries = (configuration.libraries ?? []).map((library) => ({ ...OWN_LIBRARY, ...library }));
  return { ...DEFAULT_CONFIGURATION, ...configuration, libraries };
}

function failure({ root, file }: Pick<Source, 'root' | 'file'>, position: Position | null, reason: string): ConfigurationError {
  return new ConfigurationError(file, position?.line ?? null, position?.column ?? null, reason, projectPath(root, file));
}

function readRequired(root: string, file: string): string {
  const text = readOptional(root, file);
  if (text === null) throw failure({ root, file }, null, 'no such file; --config names a file with the configuration');
  return text;
}

function readOptional(root: string, file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw failure({ root, file }, null, `cannot be read (${String(code)})`);
  }
}

const prefix = (section: readonly string[]): string => section.map((part) => `${part}.`).join('');

/** `CommaExpected` -> `comma expected` */
const words = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
