/** Declared dependencies of Python projects, by normalized name: lower case, `-` between words. */

import { parse as parseToml } from 'smol-toml';
import { type JsonObject, objectOf, stringsOf } from './manifests.js';

/** As packaging tools compare names: https://packaging.python.org/en/latest/specifications/name-normalization/ */
export const normalizePythonName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** Null for a file that is no Python manifest. */
export function readPythonDependencies(fileName: string, text: string): readonly string[] | null {
  if (/requirements|^[\w-]+\.(?:txt|in)$/.test(fileName) && /\.(?:txt|in)$/.test(fileName)) return fromRequirements(text);
  switch (fileName) {
    case 'pyproject.toml':
      return fromPyproject(readToml(text));
    case 'Pipfile': {
      const pipfile = readToml(text);
      return [pipfile.packages, pipfile['dev-packages']].flatMap((group) => Object.keys(objectOf(group))).map(normalizePythonName);
    }
    case 'setup.cfg':
      return fromSetupCfg(text);
    case 'setup.py':
      return [...text.matchAll(/(?:install_requires|extras_require|requirements|requires)\s*=\s*[[{]([^\]}]*)/g)].flatMap((match) =>
        [...(match[1] ?? '').matchAll(/["']([^"']+)["']/g)].flatMap((quoted) => requirementName(quoted[1] ?? '')),
      );
    case 'environment.yml':
    case 'environment.yaml':
      return [...text.matchAll(/^\s*-\s+([A-Za-z0-9][\w.-]*)/gm)].map((match) => normalizePythonName(match[1] ?? ''));
    default:
      return null;
  }
}

export function readPythonName(fileName: string, text: string): string | null {
  if (fileName !== 'pyproject.toml') return null;
  const toml = readToml(text);
  const name = objectOf(toml.project).name ?? objectOf(objectOf(toml.tool).poetry).name;
  return typeof name === 'string' ? normalizePythonName(name) : null;
}

function readToml(text: string): JsonObject {
  try {
    return parseToml(text);
  } catch {
    return {};
  }
}

function fromPyproject(toml: JsonObject): readonly string[] {
  const project = objectOf(toml.project);
  const tool = objectOf(toml.tool);
  const poetry = objectOf(tool.poetry);
  const requirements = [
    project.dependencies,
    ...Object.values(objectOf(project['optional-dependencies'])),
    ...Object.values(objectOf(toml['dependency-groups'])),
    ...Object.values(objectOf(objectOf(tool.pdm)['dev-dependencies'])),
    objectOf(tool.uv)['dev-dependencies'],
  ];
  const tables = [
    poetry.dependencies,
    poetry['dev-dependencies'],
    ...Object.values(objectOf(poetry.group)).map((group) => objectOf(group).dependencies),
  ];
  return [
    ...requirements.flatMap(stringsOf).flatMap(requirementName),
    ...tables
      .flatMap((table) => Object.keys(objectOf(table)))
      .filter((name) => name !== 'python')
      .map(normalizePythonName),
  ];
}

function fromRequirements(text: string): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const egg = /[#&]egg=([\w.-]+)/.exec(line)?.[1];
    if (egg !== undefined) return [normalizePythonName(egg)];
    return /^\s*(?:#|-)/.test(line) ? [] : requirementName(line);
  });
}

function fromSetupCfg(text: string): readonly string[] {
  const sections = text.split(/^(?=\[)/m).filter((section) => /^\[options(?:\.extras_require)?\]/.test(section));
  return sections.flatMap((section) =>
    [...section.matchAll(/^(?:install_requires|[\w-]+)\s*=\s*((?:.*\n(?:[ \t]+.*\n?)*))/gm)]
      .filter((match) => section.startsWith('[options.extras_require]') || match[0].startsWith('install_requires'))
      .flatMap((match) => (match[1] ?? '').split('\n').flatMap(requirementName)),
  );
}

/** The name that starts a requirement (`uvicorn[standard]>=0.30 ; python_version > "3.8"`). */
function requirementName(requirement: string): string[] {
  const name = /^\s*([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:$|[[<>=!~;@#(,\s])/.exec(requirement)?.[1];
  return name === undefined ? [] : [normalizePythonName(name)];
}
