/** `require(x)` and `import(x)`: the modules that the specifier can name. */

import { posix } from 'node:path';
import type { Expr } from '../facts/facts.js';
import { MAX_CONSTANTS } from './cell.js';
import { evaluate } from './expressions.js';
import type { Frame } from './frame.js';
import { moduleNamed, requiredValues } from './imports.js';
import { filesListed } from './listed-files.js';
import type { Solver } from './solver.js';
import { NONE, union, type Values } from './value.js';

export function importValues(s: Solver, frame: Frame, expr: Extract<Expr, { kind: 'import' }>): Values {
  let out: Values = NONE;
  const named = evaluate(s, frame, expr.specifier);
  for (const specifier of isOpen(named) ? matchingFiles(s, frame, expr.specifier) : []) {
    const modules = moduleNamed(s, frame, specifier, 0, false, expr.at, expr.end);
    for (const value of modules) if (value.kind === 'module') frame.guesses.add(value.module);
    out = union(out, expr.form === 'require' ? requiredValues(s, frame, modules) : modules);
  }
  for (const value of named) {
    for (const file of filesListed(s, value)) {
      if (file === frame.fn.module.file.path) continue;
      const modules = moduleNamed(s, frame, `/${file}`, 0, false, expr.at, expr.end);
      for (const module of modules) if (module.kind === 'module') frame.guesses.add(module.module);
      out = union(out, expr.form === 'require' ? requiredValues(s, frame, modules) : modules);
    }
    if (value.kind !== 'string') continue;
    const modules = moduleNamed(s, frame, value.value, 0, false, expr.at, expr.end);
    out = union(out, expr.form === 'require' ? requiredValues(s, frame, modules) : modules);
  }
  if (named.length === 0 && out.length === 0 && frame.fn.module.file.role === 'source') s.loadsUnknown = true;
  return out;
}

/** Nothing is known of the name, or so many names that there are more. */
const isOpen = (named: Values): boolean => named.length === 0 || named.filter((value) => value.kind === 'string').length >= MAX_CONSTANTS;

/** How many files a specifier with unknown parts may mean. */
const MAX_MATCHES = 80;

/**
 * Python: the modules that `import_module(f'plugins.{name}')` can load. Which of them are loaded by then is not known, so that
 * none of them counts as loaded there.
 */
export function modulesNamedLike(s: Solver, frame: Frame, name: Expr | undefined): Values {
  const texts = name && textsOf(name);
  const start = texts?.[0] ?? '';
  const dot = start.lastIndexOf('.');
  if (!texts || dot < 0) return NONE;
  const level = /^\.*/.exec(start)?.[0].length ?? 0;
  const base = start.slice(level, Math.max(dot, level));
  const rest = [start.slice(dot + 1), ...texts.slice(1)].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${rest.join('\\w+')}$`);
  const folder = folderOf(s, frame, base, level);
  if (folder === null) return NONE;
  const prefix = folder === '' || folder === '.' ? '' : `${folder}/`;
  const found = new Set<string>();
  for (const file of s.index.files.keys()) {
    const stem = file.startsWith(prefix) ? /^(\w+)(?:\.py|\/__init__\.py)$/.exec(file.slice(prefix.length))?.[1] : undefined;
    if (stem !== undefined && stem !== '__init__' && pattern.test(stem)) found.add(stem);
  }
  if (found.size > MAX_MATCHES) return NONE;
  return [...found].reduce<Values>(
    (all, stem) => union(all, moduleNamed(s, frame, base === '' ? stem : `${base}.${stem}`, level, true)),
    NONE,
  );
}

/** The constant parts of `f'a.{x}'` and `'a.' + x`. */
function textsOf(name: Expr): readonly string[] | null {
  if (name.kind === 'template') return name.texts;
  if (name.kind !== 'binary' || name.op !== '+' || name.left.kind !== 'literal') return null;
  return typeof name.left.value === 'string' ? [name.left.value, ''] : null;
}

function folderOf(s: Solver, frame: Frame, base: string, level: number): string | null {
  const [found] = moduleNamed(s, frame, base, level, true);
  if (found?.kind === 'namespace') return found.path;
  return found?.kind === 'module' && found.module.file.path.endsWith('__init__.py') ? posix.dirname(found.module.file.path) : null;
}

/** Files that `require(`./strategies/${name}.js`)` can load, as specifiers. */
function matchingFiles(s: Solver, frame: Frame, specifier: Expr): readonly string[] {
  if (specifier.kind !== 'template' || !/^\.\.?\//.test(specifier.texts[0] ?? '')) return [];
  const { path } = frame.fn.module.file;
  const folder = posix.dirname(path);
  const start = specifier.texts[0] ?? '';
  const base = posix.join(folder, start.slice(0, start.lastIndexOf('/') + 1));
  const rest = [start.slice(start.lastIndexOf('/') + 1), ...specifier.texts.slice(1)].map((text) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  const pattern = new RegExp(`^${rest.join('[^/]+')}(\\.[cm]?[jt]sx?|/index\\.[cm]?[jt]sx?)?$`);
  const prefix = base === './' || base === '.' ? '' : base;
  const found: string[] = [];
  for (const file of s.index.files.keys())
    if (file.startsWith(prefix) && file !== path && pattern.test(file.slice(prefix.length)))
      found.push(`./${posix.relative(folder, file)}`);
  return found.length <= MAX_MATCHES ? found : [];
}
