/** Folders that hold no sources of the project: dependencies, build output, vendored code, files for browsers. */

import { parse } from 'jsonc-parser';
import { type Manifests, objectOf } from './manifests.js';
import { folderOf, join } from './paths.js';
import type { TrackedFiles } from './tracked-files.js';

export interface Folder {
  readonly path: string;
  readonly name: string;
  /** Names of what is in it. */
  readonly names: ReadonlySet<string>;
  readonly parent: Folder | null;
}

export interface Surroundings {
  readonly manifests: Manifests;
  readonly tracked: TrackedFiles;
  /** Folders that a tsconfig.json names as `outDir`. */
  readonly outputs: ReadonlySet<string>;
}

/** Left out wherever they are, by their name alone. */
export const NEVER_SOURCES: ReadonlySet<string> = new Set(
  [
    '.git .hg .svn .jj .idea .vs .vscode-test .history',
    'bower_components jspm_packages .yarn .pnpm-store .pnp',
    '.venv site-packages dist-packages __pypackages__ .tox .nox .eggs',
    '.next .nuxt .output .turbo .svelte-kit .vercel .netlify .serverless .angular .astro .docusaurus .expo .wrangler .sst .aws-sam cdk.out .nitro .vinxi .tanstack',
    '.cache .parcel-cache .nyc_output htmlcov lcov-report storybook-static',
    '__pycache__ .mypy_cache .pytest_cache .ruff_cache .hypothesis .ipynb_checkpoints .terraform',
    '_vendor third_party third-party thirdparty',
  ].flatMap((line) => line.split(' ')),
);

const OUTPUT_NAMES: ReadonlySet<string> = new Set(['dist', 'build', 'out', 'coverage']);
const ROOT_MANIFESTS = ['package.json', 'pyproject.toml', 'setup.py', 'setup.cfg'];
const INSTALLER_MARKS = ['.package-lock.json', '.bin', '.yarn-integrity', '.yarn-state.yml', '.modules.yaml', '.pnpm', '.cache'];

export const isLeftOut = (folder: Folder, around: Surroundings): boolean =>
  folder.name.endsWith('.egg-info') ||
  isVirtualEnvironment(folder) ||
  isInstalledModules(folder) ||
  isBuildOutput(folder, around) ||
  isVendored(folder);

const isVirtualEnvironment = ({ names }: Folder): boolean => names.has('pyvenv.cfg') || names.has('conda-meta');

/** `src/node_modules/utils` is a way to import `utils` by its name; it holds sources unless something was installed there. */
export function isInstalledModules({ name, parent, names }: Folder): boolean {
  if (name !== 'node_modules') return false;
  return parent === null || parent.path === '' || parent.names.has('package.json') || INSTALLER_MARKS.some((mark) => names.has(mark));
}

/** People name source folders `build` too, so output needs a second witness. */
function isBuildOutput({ path, name, parent }: Folder, around: Surroundings): boolean {
  if (around.outputs.has(path)) return true;
  if (!OUTPUT_NAMES.has(name) || parent === null) return false;
  if (!ROOT_MANIFESTS.some((manifest) => parent.names.has(manifest))) return false;
  const manifest = around.manifests.get(join(parent.path, 'package.json'));
  return (manifest !== undefined && namesAsOutput(manifest, name)) || !around.tracked.sourcesBelow(path);
}

function namesAsOutput(packageJson: string, name: string): boolean {
  return new RegExp(`["'\\s=/]${name}/|"(?:\\./)?${name}"(?!\\s*:)|(?:-d|--?o|--out-?[dD]ir|rimraf|rm -rf)[\\s=]+(?:\\./)?${name}\\b`).test(
    packageJson,
  );
}

/** A shop has vendors: `vendor/` deep in the sources counts as vendored only if nothing in it looks like the program's own. */
function isVendored({ name, path, parent, names }: Folder): boolean {
  if (name !== 'vendor' && name !== 'vendors') return false;
  const atPackage = parent !== null && ROOT_MANIFESTS.some((manifest) => parent.names.has(manifest));
  if (atPackage || folderOf(path) === '') return true;
  return ![...names].some((file) => /^vendor|^(?:index|routes?|page|views|models|router|service|controller|\[.*\])(?:\.|$)/.test(file));
}

export const LICENSE = /^(?:un)?licen[cs]e(?:[-.]?mit)?(?:\.(?:md|txt))?$/i;
/** Words of the licenses under which libraries are copied. */
const PERMISSIVE =
  /Permission is hereby granted, free of charge|Permission to use, copy, modify,? and\/or distribute|Redistribution and use in source and binary forms|Licensed under the Apache License|Apache License\s+Version 2\.0/;

/** A folder among the sources with a license of its own and no manifest may be a library that was copied in: the name of that license. */
export function ownLicense({ path, names }: Folder): string | null {
  if (path === '' || ROOT_MANIFESTS.some((manifest) => names.has(manifest))) return null;
  return [...names].find((name) => LICENSE.test(name)) ?? null;
}

/** What may not be copied freely (an edition for customers) is the project's own. */
export const allowsCopies = (license: string): boolean => PERMISSIVE.test(license);

const ASSET_NAMES: ReadonlySet<string> = new Set(['public', 'static', 'assets']);
const WEB_FILE =
  /\.(?:html?|css|scss|ico|svg|png|jpe?g|gif|webp|woff2?|webmanifest)$|^(?:js|javascripts?|css|stylesheets|styles|images?|img|fonts|robots\.txt)$/;

/** Its JavaScript is sent to browsers. `routes/public/users.js` is not: nothing there is made for a browser. */
export function isBrowserAssets({ name, path, parent, names }: Folder): boolean {
  if (!ASSET_NAMES.has(name) || parent === null || names.has('package.json')) return false;
  if (folderOf(path) === '' || parent.names.has('package.json')) return true;
  return (
    [...names].some((file) => WEB_FILE.test(file)) ||
    [...parent.names].some((file) => file.endsWith('.py') || file === 'templates' || file === 'views')
  );
}

/** The folders that a tsconfig.json writes to; never one that holds the tsconfig.json itself. */
export function outputFolders(path: string, text: string): readonly string[] {
  const options = objectOf(objectOf(parse(text)).compilerOptions);
  const folder = folderOf(path);
  return [options.outDir, options.declarationDir]
    .filter((output): output is string => typeof output === 'string')
    .map((output) => join(folder, output.replace('${configDir}', '.')))
    .filter((output) => output !== folder && output !== '' && !folder.startsWith(`${output}/`) && !output.startsWith('..'));
}
