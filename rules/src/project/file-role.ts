/** Where a file's top level runs, by its path relative to the root and by what the package.json around it starts. */

import { baseName, folderOf } from './paths.js';
import type { FileRole } from './project-index.js';

export interface RoleHints {
  /** Folder of the package the file belongs to. */
  readonly packageFolder: string;
  /** What the package starts, by files of the project. */
  readonly serving: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
  /** The package is a desktop application, an editor plugin or a mobile app, and serves nobody. */
  readonly client: boolean;
}

/** Packages that depend on one of these run on somebody's own machine. */
const CLIENT_PLATFORMS = [
  'electron',
  'obsidian',
  'react-native',
  'expo',
  '@types/vscode',
  '@tauri-apps/api',
  '@capacitor/core',
  'webextension-polyfill',
  '@types/chrome',
];

/** Does a package with these dependencies make a client? */
export const isClient = (dependencies: ReadonlySet<string>): boolean => CLIENT_PLATFORMS.some((name) => dependencies.has(name));

/** Folders of this name hold tests wherever they are; the second kind only at the top of a package. */
const TEST_FOLDER =
  /^(?:tests?|__tests__|__mocks__|__fixtures__|specs?|e2e(?:[-_]?tests?)?|cypress|playwright|test[-_]?(?:utils?|helpers|fixtures|data)|testing_utils)$/;
const TEST_FOLDER_ON_TOP =
  /^(?:bench|benchmarks?|stories|\.storybook|fixtures|mocks|integration[-_]tests?|unit[-_]tests?|perf|loadtests?|k6)$/;
const TEST_FILE =
  /\.(?:test|spec|e2e|e2e-spec|e2e-test|cy|bench|stories|test-d)\.[cm]?[jt]sx?$|^(?:conftest|test_.*|.*_test|tests)\.py$|^(?:jest|vitest|mocha|tests?)[.-]?(?:global[.-]?)?(?:setup|teardown|environment)[\w.-]*\.[cm]?[jt]sx?$|^setupTests\.[jt]sx?$|^test[-_]?(?:utils?|helpers?)\.[cm]?[jt]sx?$|^locustfile\.py$/i;

const TOOL_FOLDER = /^(?:scripts?|migrations?|seeds?|seeders?|alembic)$/;
const TOOL_FOLDER_ON_TOP = /^(?:bin|dev|tools?|prisma|drizzle|ci|docs|\.[\w-]+)$/;
const TOOL_FILE =
  /^(?:setup|noxfile|manage|fabfile|dodo|SConstruct)\.py$|^(?:gulpfile|Gruntfile|Jakefile|knexfile|ormconfig|seed|seeder)\.[cm]?[jt]s$|^(?:webpack|rollup|vite|babel|karma|protractor|wdio|jest|vitest|next|nuxt|astro|svelte|tailwind|postcss|eslint|prettier|commitlint|playwright|cypress|tsup|esbuild|rspack|metro|drizzle|knip|release|stylelint|lint-staged)\.(?:[\w-]+\.)*(?:config|conf)(?:\.[\w-]+)*\.[cm]?[jt]s$|^webpack\.[\w.-]+\.[cm]?[jt]s$|^\.[\w-]+rc\.[cm]?[jt]s$|^esbuild\.[cm]?[jt]s$/;
/** A package that `create-remix` runs once, in a folder of this name. */
const SET_UP = /(?:^|\/)remix\.init\//;
const CONFIG_FILE = /\.config\.[cm]?[jt]s$|\.conf\.[cm]?js$/;

/** Files that a framework names: a quiz's `tests/tests.controller.ts`, the route `app/api/test/route.ts`. */
const SERVER_FILE =
  /\.(?:controller|service|module|resolver|router|routes?|entity|gateway|middleware|handler)\.[cm]?[jt]s$|^(?:route|page|layout|middleware)\.[cm]?[jt]sx?$|^(?:\+(?:server|page|layout)[\w.]*)\.[jt]s$/;

export function fileRole(file: string, hints: RoleHints): FileRole {
  const name = baseName(file);
  if (TEST_FILE.test(name)) return 'test';
  if (hints.client && /\.[cm]?[jt]sx?$/.test(name)) return 'cli';
  if (hints.serving.has(file) && !SET_UP.test(file)) return 'source';
  const folders = folderOf(file)
    .split('/')
    .filter((folder) => folder !== '');
  const top = hints.packageFolder === '' ? 0 : hints.packageFolder.split('/').length;
  const isServerFile = SERVER_FILE.test(name) || isApiRoute(folders);
  const isIn = (anywhere: RegExp, onTop: RegExp): boolean =>
    folders.some((folder, depth) =>
      depth === top || depth === 0 ? anywhere.test(folder) || onTop.test(folder) : !isServerFile && anywhere.test(folder),
    );
  if (isIn(TEST_FOLDER, TEST_FOLDER_ON_TOP)) return 'test';
  if (hints.tools.has(file) || TOOL_FILE.test(name) || (CONFIG_FILE.test(name) && folderOf(file) === hints.packageFolder)) return 'cli';
  return SET_UP.test(file) || isIn(TOOL_FOLDER, TOOL_FOLDER_ON_TOP) || isDjangoCommand(folders) ? 'cli' : 'source';
}

const isDjangoCommand = (folders: readonly string[]): boolean => folders.at(-1) === 'commands' && folders.at(-2) === 'management';

/** Every file below `pages/api` is a route, whatever its folders are called. */
const isApiRoute = (folders: readonly string[]): boolean =>
  folders.some((folder, index) => folder === 'pages' && folders[index + 1] === 'api');
