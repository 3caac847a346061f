/** Paths and files that run elsewhere: worker modules are found by the path they are started with. */

import { posix } from 'node:path';
import { argumentValues } from '../results.js';
import { elementsOf } from '../iteration.js';
import { moduleNamed } from '../imports.js';
import { filesListed, listedFile, listedIn } from '../listed-files.js';
import { NONE, union, type Value, type Values } from '../value.js';
import { argument, listOf, strings, type Intrinsic, type IntrinsicCall } from './intrinsic.js';
import { invokeCallback } from '../callbacks.js';

function joined(call: IntrinsicCall, join: (...parts: string[]) => string): Values {
  const parts: string[] = [];
  const listed = call.site.args.positional.flatMap(listedIn);
  if (listed.length > 0) return listed;
  for (const values of call.site.args.positional) {
    const [text] = strings(values);
    if (text === undefined) return NONE;
    parts.push(text);
  }
  return parts.length > 0 ? [call.s.values.string(join(...parts))] : NONE;
}

const newUrl: Intrinsic = (call) => {
  const [relative] = strings(argument(call, 0));
  const listed = listedIn(argument(call, 0));
  if (listed.length > 0) return listed;
  const [base] = strings(argument(call, 1));
  if (relative === undefined) return null;
  if (base === undefined) return [call.s.values.string(relative)];
  return [call.s.values.string(posix.join(posix.dirname(base), relative))];
};

/** `list-files`: a folder's names, or what patterns (`list-files:glob`) find; null where they are no sources of the project. */
const listFiles: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const [, form] = call.model.intrinsic?.split(':') ?? [];
  const given = argument(call, 0);
  const [cwd = frame.fn.module.file.package.folder] = strings(argumentValues(s, site, { option: 'cwd', of: 1 }) ?? NONE);
  const texts = strings(union(given, elementsOf(s, frame, given)));
  const names: Value[] = [];
  for (const text of texts) {
    const name = listedFile(s, frame, form === 'glob' ? text : posix.join(text, '**'), cwd.replace(/^\//, ''));
    if (name) names.push(name);
  }
  if (names.length === 0) return null;
  if (form === 'glob') return listOf(call, names);
  const entry = s.values.native(frame.fn.module.file.facts.language, 'fs:Dirent', site.key);
  s.write(s.field(entry, 'name'), names);
  return listOf(call, [...names, entry]);
};

/** `import.meta.glob(patterns)`: modules by their path, or functions that load them. */
const importGlob: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const { path, package: home } = frame.fn.module.file;
  const given = argument(call, 0);
  const modules = s.values.object('javascript', 'object', `found:${site.key}`);
  for (const text of strings(union(given, elementsOf(s, frame, given)))) {
    const name = text.startsWith('/') ? listedFile(s, frame, text.slice(1), home.folder) : listedFile(s, frame, text, posix.dirname(path));
    for (const file of name ? filesListed(s, name) : [])
      if (file !== path) s.write(s.field(modules, '*'), moduleNamed(s, frame, `/${file}`, 0, false, site.at, site.end));
  }
  return [modules];
};

const workerFile: Intrinsic = (call) => {
  const { s, frame, site } = call;
  const [, option] = call.model.intrinsic?.split(':') ?? [];
  const given = workerArgument(call, option);
  for (const text of strings(given)) {
    const path = workerPath(call, text.replace(/^file:\/\//, ''));
    const module = path === null ? null : s.module(path);
    const top = module && s.moduleFrame(module);
    if (!top) continue;
    s.edge(frame, top, 'pool', site, { entry: { kind: 'worker' }, entryName: text });
    for (const cell of top.exports.values())
      invokeCallback(s, frame, site, { arg: 0, runs: 'pool', entry: { kind: 'worker' } }, s.read(frame, cell));
    const common = s.read(frame, s.field(`exports:${path ?? ''}`, '='));
    invokeCallback(s, frame, site, { arg: 0, runs: 'pool', entry: { kind: 'worker' } }, common);
  }
  return null;
};

/** Which argument names the file: the first, one by position, the last string, or an option of the first. */
function workerArgument(call: IntrinsicCall, option: string | undefined): Values {
  const { s, site } = call;
  if (option === undefined) return argument(call, 0);
  if (/^\d+$/.test(option)) return argument(call, Number(option));
  if (option === 'last') return site.args.positional.at(-1) ?? NONE;
  if (option === 'last-string') return site.args.positional.findLast((values) => strings(values).length > 0) ?? NONE;
  return argumentValues(s, site, { option, of: 0 }) ?? NONE;
}

/** Absolute paths start at the project's root here; relative ones at the root or beside the file. */
function workerPath(call: IntrinsicCall, text: string): string | null {
  const { index } = call.s;
  const folder = posix.dirname(call.frame.fn.module.file.path);
  const candidates = text.startsWith('/') ? [text.slice(1)] : [posix.join(folder, text), posix.normalize(text)];
  for (const candidate of candidates) {
    const found = index.fileAt(candidate);
    if (found !== null) return found;
  }
  return null;
}

/** The folder of the package in which the call stands; another one may be asked for. */
const packageFolder: Intrinsic = ({ s, frame, site }) =>
  site.args.positional.length > 0 ? null : [s.values.string(posix.join('/', frame.fn.module.file.package.folder))];

export const paths: Readonly<Record<string, Intrinsic>> = {
  'path-join': (call) => joined(call, (...parts) => posix.join(...parts)),
  'path-resolve': (call) => joined(call, (...parts) => posix.resolve('/', ...parts)),
  'path-dirname': (call) => joined(call, (path = '.') => posix.dirname(path)),
  'package-folder': packageFolder,
  'new-url': newUrl,
  'worker-file': workerFile,
  'list-files': listFiles,
  'import-glob': importGlob,
};
