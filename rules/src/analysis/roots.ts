/** What runs without being called by the program's own code that we see: modules, conventions, functions nobody calls. */

import picomatch from 'picomatch';
import type { FileConvention } from '../catalog/model.js';
import type { ProjectFile } from '../project/project-index.js';
import { isDecorated } from './binding.js';
import { NO_ARGUMENTS } from './call-site.js';
import { NOWHERE } from './calls.js';
import { commonExports, moduleMember } from './imports.js';
import { isPython, type FunctionNode, type ModuleNode } from './program.js';
import { readMember } from './members.js';
import { BUILDS, isPrerendered } from './prerendering.js';
import { resolveResult } from './results.js';
import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import type { Value, Values } from './value.js';
import { invokeCallback } from './callbacks.js';

/** Runs the top level of every file but tests. */
export function runModules(s: Solver): void {
  for (const file of s.index.files.values()) {
    if (file.role === 'test') continue;
    const module = s.module(file.path);
    if (module) s.moduleFrame(module);
  }
  s.settle();
}

/** Files that a framework runs for where they lie. */
export function runConventions(s: Solver): void {
  for (const convention of s.catalog.conventions) {
    const matches = picomatch([...convention.files], { dot: true });
    for (const file of s.index.files.values()) {
      if (file.role === 'test' || !usesLibrary(s, convention, file)) continue;
      const prefix = file.package.folder === '' ? '' : `${file.package.folder}/`;
      if (!file.path.startsWith(prefix) || !matches(file.path.slice(prefix.length))) continue;
      if (convention.directive !== undefined && !file.facts.directives.includes(convention.directive)) continue;
      // What such a file does on the server is drawing the page once; the rest is the browser's.
      if (file.facts.directives.includes('use client')) continue;
      runConvention(s, convention, file.path);
    }
  }
  s.settle();
}

const usesLibrary = (s: Solver, { dependency = [], imports = [], importedBeside = [] }: FileConvention, file: ProjectFile): boolean =>
  dependency.some((name) => file.package.dependencies.has(name)) ||
  imports.some((name) => importsModule(file, name)) ||
  importedBeside.some((name) => packagesThatImport(s, name).has(file.package.folder));

const importsModule = ({ facts }: ProjectFile, name: string): boolean =>
  facts.specifiers.some(({ text, level }) => level === 0 && (text === name || text.startsWith(`${name}.`)));

const importers = new WeakMap<Solver, Map<string, ReadonlySet<string>>>();

/** Folders of the packages that have a file which imports a module. */
function packagesThatImport(s: Solver, name: string): ReadonlySet<string> {
  let known = importers.get(s);
  if (!known) importers.set(s, (known = new Map<string, ReadonlySet<string>>()));
  let found = known.get(name);
  if (!found) {
    const files = [...s.index.files.values()].filter((file) => importsModule(file, name));
    known.set(name, (found = new Set(files.map((file) => file.package.folder))));
  }
  return found;
}

function runConvention(s: Solver, convention: FileConvention, path: string): void {
  const module = s.module(path);
  const top = module && s.moduleFrame(module);
  if (!top) return;
  if (convention.global)
    for (const name of exportedNames(s, top, module))
      s.write(s.field(`global:${module.file.facts.language}`, name), moduleMember(s, top, s.values.module(module), name));
  const built = convention.prerendered !== undefined && isPrerendered(s, top, module, convention.prerendered);
  for (const [names, called] of Object.entries(convention.exports)) {
    const callback = built ? BUILDS : called;
    for (const name of names.split(' '))
      for (const exported of name === '*' ? exportedNames(s, top, module) : [name]) {
        const values = exportedMember(s, top, module, exported);
        const place = { at: 0, end: 0, nameAt: 0, name: exported };
        const site = { key: `${top.id}:convention:${exported}`, frame: top, ...place, args: NO_ARGUMENTS, isNew: false, awaited: false };
        const params = (callback.params ?? []).map((param) => resolveResult(s, top, param, null, null, null));
        const entry = callback.entry
          ? { ...callback.entry, name: (callback.entry.name ?? '{export} {file}').replace('{export}', exported).replace('{file}', path) }
          : undefined;
        s.pinned(top, () => invokeCallback(s, top, site, { arg: 0, ...callback, ...(entry && { entry }) }, values, { params }));
      }
  }
}

/** `default.getInitialProps` is a member of the default export. */
function exportedMember(s: Solver, top: Frame, module: ModuleNode, exported: string): Values {
  const [name = '', ...path] = exported.split('.');
  const [first] = path;
  const values = moduleMember(s, top, s.values.module(module), name);
  return first === undefined ? values : values.flatMap((value) => [...readMember(s, top, value, first, NOWHERE)]);
}

/**
 * A program that loads modules by names of which nothing is known (plugins in a configuration) sets up those that nothing in it names:
 * where such a module is a function, that is called. What it registers goes on running.
 */
export function runPlugins(s: Solver): void {
  if (!s.loadsUnknown) return;
  const loaded = new Set<ModuleNode>();
  for (const frame of s.frames.values()) for (const edge of frame.edges) if (edge.how === 'import') loaded.add(edge.to.fn.module);
  for (const top of [...s.moduleFrames.values()]) {
    const { module } = top.fn;
    const { role, path, facts } = module.file;
    if (loaded.has(module) || role !== 'source' || s.browserFiles.has(path) || facts.moduleKind !== 'cjs') continue;
    const plugins = moduleMember(s, top, s.values.module(module), 'default').filter(isSetUp);
    const site = { key: `${top.id}:plugin`, frame: top, ...NOWHERE, nameAt: 0, args: NO_ARGUMENTS, isNew: false, awaited: false };
    if (plugins.length > 0) s.pinned(top, () => invokeCallback(s, top, site, { arg: 0, runs: 'startup' }, plugins));
  }
  s.settle();
}

/** An asynchronous one is somebody's API. */
const isSetUp = (value: Value): boolean => value.kind === 'function' && !value.fn.facts.async && value.fn.facts.cls < 0;

function exportedNames(s: Solver, top: Frame, module: ModuleNode): readonly string[] {
  const names = [...top.exports.keys()].filter((name) => name !== '*');
  for (const value of commonExports(s, top, module))
    for (const name of s.read(top, s.field(value, 'names'))) if (name.kind === 'string') names.push(name.value);
  return names;
}

/** Runs every function that nothing has run yet, to see what it stores and calls. Its frames stay without a context. */
export function runUncalled(s: Solver): void {
  // Those that can be somebody's API come first: what they call runs with what they give it.
  for (const isNext of [(fn: FunctionNode) => fn.facts.async, () => true]) runThose(s, isNext);
}

function runThose(s: Solver, isNext: (fn: FunctionNode) => boolean): void {
  for (;;) {
    let ran = 0;
    for (const module of [...s.modules.values()]) {
      if (module.file.role === 'test' || s.browserFiles.has(module.file.path) || module.file.facts.directives.includes('use client'))
        continue;
      for (const fn of module.functions)
        for (const env of isNext(fn) ? unrunIn(s, fn) : []) {
          runAlone(s, fn, env);
          ran++;
        }
    }
    s.settle();
    if (ran === 0) return;
  }
}

/** Closures in which a function has not run. What a decorator makes of one definition says nothing of the others. */
function unrunIn(s: Solver, fn: FunctionNode): readonly Frame[] {
  const parents = s.framesOf.get(fn.module.functions[fn.facts.parent] ?? fn) ?? [];
  const frames = s.framesOf.get(fn);
  if (!frames) return parents.slice(0, 1);
  if (!fn.facts.async || !parents.some(isDecorated)) return [];
  const known = new Set(frames.map((frame) => frame.env));
  return parents.filter((env) => isDecorated(env) && !known.has(env) && s.values.isMade(fn, env) && !isForgotten(s, fn, env));
}

/** Of several wrappers that a decorator makes it may return one and forget the others. */
function isForgotten(s: Solver, fn: FunctionNode, env: Frame): boolean {
  const returned = env.returned.values.filter((value) => value.kind === 'function' && value.env === env);
  return returned.length > 0 && !returned.includes(s.values.fn(fn, env));
}

function runAlone(s: Solver, fn: FunctionNode, env: Frame): void {
  const self = receiverOf(s, fn, env);
  const omitted = new Set(fn.facts.params.flatMap((param, i) => (param.default && !param.rest ? [i] : [])));
  const frame = s.newFrame(`alone|${fn.id}|${env.id}`, fn, env, isPython(fn.module) ? null : self, omitted, env.depth + 1);
  for (const i of omitted) frame.uncertain.add(i);
  const first = frame.params[0];
  if (first && self && isPython(fn.module) && fn.facts.kind !== 'lambda') s.write(first, [self]);
  s.ensure(frame);
}

function receiverOf(s: Solver, fn: FunctionNode, env: Frame): Value | null {
  if (fn.facts.cls < 0) return null;
  const cls = fn.module.classes[fn.facts.cls];
  if (!cls) return null;
  const value = s.classOfBody.get(`${cls.id}|${env.id}`) ?? s.values.cls(cls, env);
  const member = cls.facts.members.find((each) => each.fn === fn.facts.index);
  if (member?.classMethod || (member?.static && !isPython(fn.module))) return value;
  if (member?.static) return null;
  return s.values.instance(value);
}
