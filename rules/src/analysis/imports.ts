/** Imports: names to modules, modules to their members. */

import type { ImportStmt, Stmt } from '../facts/facts.js';
import type { Frame } from './frame.js';
import { isPython, type ModuleNode } from './program.js';
import type { Solver } from './solver.js';
import { positional } from './call-site.js';
import { callValue } from './calls.js';
import { readMember, siteOf } from './members.js';
import { bindPattern } from './patterns.js';
import { NONE, union, type Value, type Values } from './value.js';

type Reexport = Extract<Stmt, { kind: 'reexport' }>;

/** What a module specifier denotes. Loads the module, which runs its top level. */
export function moduleNamed(s: Solver, frame: Frame, specifier: string, level: number, typeOnly = false, at = 0, end = 0): Values {
  const found = s.index.resolve(frame.fn.module.file.path, specifier, level);
  if (found.kind === 'library') {
    return libraryModule(s, frame, found.module);
  }
  if (found.kind === 'namespace') return [s.values.namespace(found.path)];
  return fileModule(s, frame, found.path, typeOnly, at, end);
}

function libraryModule(s: Solver, frame: Frame, name: string): Values {
  const { language } = frame.fn.module.file.facts;
  // `lodash/debounce.js` is `debounce` of lodash.
  const plain = language === 'javascript' && !s.catalog.hasModule(language, name) ? name.replace(/\.[cm]?js$/, '') : name;
  const slash = plain.lastIndexOf('/');
  const member =
    slash > 0 && !s.catalog.hasModule(language, plain) ? s.catalog.exported(language, plain.slice(0, slash), plain.slice(slash + 1)) : null;
  if (member) return [s.values.symbol(language, plain.slice(0, slash), plain.slice(slash + 1), member)];
  return [s.values.symbol(language, plain, '', s.catalog.exported(language, plain, 'default'))];
}

function fileModule(s: Solver, frame: Frame, path: string, typeOnly: boolean, at: number, end: number): Values {
  const module = s.module(path);
  if (!module) return NONE;
  const loaded = s.moduleFrame(module);
  if (loaded && !typeOnly && loaded !== frame) s.edge(frame, loaded, 'import', { at, end, name: path });
  return [s.values.module(module)];
}

/** The value of `require(x)` and of `import x = require()`: `module.exports`, or the namespace of an ES module. */
export function requiredValues(s: Solver, frame: Frame, modules: Values): Values {
  let out: Values = NONE;
  for (const value of modules)
    out = union(
      out,
      value.kind === 'module' && value.module.file.facts.moduleKind === 'cjs' ? commonExports(s, frame, value.module) : [value],
    );
  return out;
}

/** CommonJS: what `module.exports` denotes. */
export function commonExports(s: Solver, frame: Frame, module: ModuleNode): Values {
  const assigned = s.read(frame, s.field(`exports:${module.file.path}`, '='));
  return union(assigned, [exportsObject(s, module)]);
}

export const exportsObject = (s: Solver, module: ModuleNode): Value =>
  s.values.object('javascript', 'object', `exports:${module.file.path}`, true);

/** A name that a module offers to others. */
export function moduleMember(s: Solver, frame: Frame, value: Value, name: string): Values {
  if (value.kind === 'module') return exportedValues(s, frame, value.module, name);
  return readMember(s, frame, value, name, { at: 0, end: 0, name });
}

function exportedValues(s: Solver, frame: Frame, module: ModuleNode, name: string, seen = new Set<string>()): Values {
  if (seen.has(module.file.path)) return NONE;
  seen.add(module.file.path);
  const top = s.moduleFrame(module);
  if (!top) return NONE;
  if (isPython(module)) {
    const values = s.read(frame, top.variable(name));
    if (values.length > 0) return values;
    const starred = s.read(frame, top.exported('*'));
    for (const source of starred)
      if (source.kind === 'module') {
        const found = exportedValues(s, frame, source.module, name, seen);
        if (found.length > 0) return found;
      } else if (source.kind === 'symbol') {
        const found = readMember(s, frame, source, name, { at: 0, end: 0, name });
        if (found.some((each) => each.kind !== 'symbol' || each.model !== null)) return found;
      }
    const sub = s.index.submodule(module.file.path, name);
    if (sub?.kind === 'file') {
      const child = s.module(sub.path);
      return child && s.moduleFrame(child) ? [s.values.module(child)] : NONE;
    }
    if (sub?.kind === 'namespace') return [s.values.namespace(sub.path)];
    // PEP 562: the module is asked for names it does not have.
    let dynamic: Values = NONE;
    if (!name.startsWith('__'))
      for (const value of s.read(frame, top.variable('__getattr__')))
        dynamic = union(
          dynamic,
          callValue(
            s,
            top,
            { ...siteOf(top, { at: 0, end: 0, name: '__getattr__' }), args: { ...positional([s.values.string(name)]), apart: name } },
            value,
          ),
        );
    return dynamic;
  }
  let values = s.read(frame, top.exported(name));
  if (values.length === 0 && name !== 'default')
    for (const source of s.read(frame, top.exported('*')))
      values = union(
        values,
        source.kind === 'module'
          ? exportedValues(s, frame, source.module, name, seen)
          : readMember(s, frame, source, name, { at: 0, end: 0, name }),
      );
  if (module.file.facts.moduleKind !== 'esm') {
    const common = commonExports(s, frame, module);
    if (name === 'default' || name === '=') values = union(values, common);
    else for (const value of common) values = union(values, readMember(s, frame, value, name, { at: 0, end: 0, name }));
  }
  return values;
}

export function importNames(s: Solver, frame: Frame, stmt: ImportStmt): void {
  const typeOnly = stmt.typeOnly ?? false;
  const language = frame.fn.module.file.facts.language;
  if (stmt.bindsRoot) {
    // `import a.b.c` loads every package on the way and binds the first.
    const parts = stmt.specifier.split('.');
    for (let i = parts.length; i > 1; i--) moduleNamed(s, frame, parts.slice(0, i).join('.'), stmt.level, typeOnly, stmt.at, stmt.end);
    const root = moduleNamed(s, frame, parts[0] ?? '', stmt.level, typeOnly, stmt.at, stmt.end);
    for (const { target } of stmt.names) if (target) bindPattern(s, frame, target, root, parts[0] ?? '');
    return;
  }
  const modules = moduleNamed(s, frame, stmt.specifier, stmt.level, typeOnly, stmt.at, stmt.end);
  for (const { imported, target, at } of stmt.names) {
    if (!target) {
      s.write(frame.exported('*'), modules);
      continue;
    }
    if (imported === '*') {
      bindPattern(s, frame, target, language === 'python' ? modules : modules, imported);
      continue;
    }
    if (imported === '=') {
      bindPattern(s, frame, target, requiredValues(s, frame, modules), imported);
      continue;
    }
    let values: Values = NONE;
    for (const module of modules) {
      values = union(values, moduleMember(s, frame, module, imported));
      if (module.kind === 'module' && language === 'python') loadSubmodule(s, frame, module.module.file.path, imported, typeOnly, at);
      if (module.kind === 'namespace') loadSubmodule(s, frame, module.path, imported, typeOnly, at);
    }
    bindPattern(s, frame, target, values, imported);
  }
}

function loadSubmodule(s: Solver, frame: Frame, path: string, name: string, typeOnly: boolean, at: number): void {
  const sub = s.index.submodule(path, name);
  if (sub?.kind === 'file') fileModule(s, frame, sub.path, typeOnly, at, at + name.length);
}

export function reexport(s: Solver, frame: Frame, stmt: Reexport): void {
  const modules = moduleNamed(s, frame, stmt.specifier, 0, stmt.typeOnly ?? false);
  if (stmt.namespace !== undefined) s.write(frame.exported(stmt.namespace), modules);
  else if (stmt.names === null) s.write(frame.exported('*'), modules);
  else
    for (const { imported, exported } of stmt.names)
      for (const module of modules) s.write(frame.exported(exported), moduleMember(s, frame, module, imported));
}
