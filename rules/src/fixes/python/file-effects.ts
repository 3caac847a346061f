/** Which files a call reads and writes: a call of the standard library, or one of a function of the project that makes such calls. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import type { FileEffect } from '../file-races.js';
import { callParts, keywordOf, type CallParts } from './call.js';
import { topImports } from './imported.js';
import { ancestors, openPython, textOf, walk, type PythonSource } from './tree.js';

const DEPTH = 2;

export function fileEffects(source: PythonSource, call: CallParts, context: FixContext | null, depth = DEPTH): readonly FileEffect[] {
  const own = ownEffects(source, call);
  if (own.length > 0 || !context || depth === 0) return own;
  const called = calledFunction(source, call, context);
  if (!called || [...ancestors(source, call.node)].includes(called.fn)) return [];
  return [...walk(called.fn)].flatMap((node) => {
    const inner = callParts(node);
    return (inner ? fileEffects(called.source, inner, context, depth - 1) : []).map((effect) =>
      withArguments(source, call, called, effect),
    );
  });
}

const OF_PATHS: readonly (readonly [RegExp, FileEffect['kind']])[] = [
  [/^read_(?:text|bytes)$/, 'read'],
  [/^write_(?:text|bytes)$/, 'write'],
  [/^(?:exists|is_file|is_dir)$/, 'test'],
];
const OF_MODULES: readonly (readonly [RegExp, FileEffect['kind'], number])[] = [
  [/^(?:os\.path\.|path\.)(?:exists|isfile|isdir|getsize|getmtime)$|^os\.stat$/, 'test', 0],
  [/^shutil\.(?:copy|copy2|copyfile|move)$|^os\.(?:rename|replace|link|symlink)$/, 'write', 1],
];

function ownEffects(source: PythonSource, call: CallParts): readonly FileEffect[] {
  const said = textOf(source, call.callee);
  const [object, method] = call.callee.type === 'attribute' ? call.callee.children : [];
  const name = method ? textOf(source, method) : '';
  for (const [pattern, kind, at] of OF_MODULES) {
    const path = pattern.test(said) ? call.args[at] : undefined;
    if (path) return [{ kind, ...describe(source, path) }];
  }
  for (const [pattern, kind] of OF_PATHS) if (object && pattern.test(name)) return [{ kind, ...describe(source, object) }];
  const isBuiltin = said === 'open' || said === 'io.open';
  const path = isBuiltin ? call.args[0] : name === 'open' ? object : undefined;
  if (!path || /^(?:os|gzip|bz2|lzma|Image|webbrowser|tarfile|zipfile)$/.test(textOf(source, path))) return [];
  const mode = modeOf(source, call, isBuiltin ? 1 : 0);
  const kinds: FileEffect['kind'][] = mode.includes('+') ? ['read', 'write'] : /[wax]/.test(mode) ? ['write'] : ['read'];
  return kinds.map((kind) => ({ kind, ...describe(source, path) }));
}

function modeOf(source: PythonSource, { args }: CallParts, at: number): string {
  const given = args.find((each, i) => (i === at && each.type === 'string') || keywordOf(source, each) === 'mode');
  return given ? textOf(source, given).replace(/^mode\s*=\s*/, '') : 'r';
}

const UNIQUE = /\b(?:uuid\w*|mkdtemp|mkstemp|NamedTemporaryFile|TemporaryDirectory|tmp_path|token_\w+|time_ns|time\.time|urandom)\b/;

/** Variables that the function gives one value are replaced by it. */
function describe(source: PythonSource, path: Syntax): Pick<FileEffect, 'path' | 'whose'> {
  const fn = [...ancestors(source, path)].find((each) => each.type === 'function_definition');
  let said = textOf(source, path);
  let whose: FileEffect['whose'] = 'fixed';
  const seen = new Set<string>();
  const pending: Syntax[] = [path];
  for (let next = pending.pop(); next; next = pending.pop())
    for (const name of namesIn(source, next)) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (/^(?:self|cls)$/.test(name) && whose === 'fixed') whose = 'given';
      if (!fn || !(isParameter(source, fn, name) || isBound(source, fn, name))) continue;
      if (!/^(?:self|cls)$/.test(name)) whose = 'chosen';
      const value = valueOf(source, fn, name);
      if (!value) continue;
      said = said.replace(new RegExp(`\\b${name}\\b`, 'g'), () => textOf(source, value));
      pending.push(value);
    }
  said = said.replace(/^(?:pathlib\.)?(?:Path|str)\((.*)\)$/s, '$1');
  if (UNIQUE.test(said)) whose = 'own';
  else if (/^(?:\w+|(?:self|cls)\.[\w.]+)$/.test(said) && whose !== 'fixed') whose = 'given';
  return { path: `${source.path}\0${said}`, whose };
}

function* namesIn(source: PythonSource, node: Syntax): Iterable<string> {
  for (const each of walk(node)) {
    const parent = source.parentOf(each);
    const isName = each.type === 'identifier' && !(parent?.type === 'attribute' && parent.children[1] === each);
    if (isName && !(parent?.type === 'keyword_argument' && parent.children[0] === each)) yield textOf(source, each);
  }
}

function isParameter(source: PythonSource, fn: Syntax, name: string): boolean {
  const parameters = fn.children.find((each) => each.type === 'parameters');
  return [...(parameters ? walk(parameters) : [])].some((each) => each.type === 'identifier' && textOf(source, each) === name);
}

const isBound = (source: PythonSource, fn: Syntax, name: string): boolean =>
  [...walk(fn)].some(
    (each) =>
      /^(?:assignment|named_expression|for_statement|for_in_clause|as_pattern_target)$/.test(each.type) &&
      each.children[0] !== undefined &&
      [...walk(each.children[0])].some((target) => target.type === 'identifier' && textOf(source, target) === name),
  );

/** The value of `name = value`, where that is the only one. */
function valueOf(source: PythonSource, fn: Syntax, name: string): Syntax | null {
  const given = [...walk(fn)].filter(
    (each) => each.type === 'assignment' && each.children[0]?.type === 'identifier' && textOf(source, each.children[0]) === name,
  );
  return given.length === 1 ? (given[0]?.children.at(-1) ?? null) : null;
}

interface Called {
  readonly source: PythonSource;
  readonly fn: Syntax;
}

/** What the caller gives, in place of the parameters. */
function withArguments(source: PythonSource, call: CallParts, { source: theirs, fn }: Called, effect: FileEffect): FileEffect {
  const [file = '', said = ''] = effect.path.split('\0');
  let path = said;
  let { whose } = effect;
  const names = (fn.children.find((each) => each.type === 'parameters')?.children ?? [])
    .map((each) => [...walk(each)].find((one) => one.type === 'identifier'))
    .flatMap((each) => (each ? [textOf(theirs, each)] : []))
    .filter((each) => !/^(?:self|cls)$/.test(each));
  names.forEach((name, i) => {
    const word = new RegExp(`\\b${name}\\b`, 'g');
    const keyword = call.args.find((each) => keywordOf(source, each) === name)?.children[1];
    const given = keyword ?? (call.args[i] && keywordOf(source, call.args[i]) === null ? call.args[i] : undefined);
    if (!given || !word.test(path)) return;
    const described = describe(source, given);
    path = path.replace(word, () => described.path.split('\0')[1] ?? '');
    if (described.whose === 'own') whose = 'own';
    else if (effect.whose === 'given') ({ whose } = described);
  });
  return { ...effect, path: `${file}\0${path}`, whose };
}

/** A function of the same file, a method of the same class, or a function that is imported by its name. */
function calledFunction(source: PythonSource, { callee }: CallParts, context: FixContext): Called | null {
  const [object, member] = callee.type === 'attribute' ? callee.children : [];
  if (object && member && /^(?:self|cls)$/.test(textOf(source, object))) {
    const cls = [...ancestors(source, callee)].find((each) => each.type === 'class_definition');
    const fn = cls && functionIn(source, cls, textOf(source, member));
    return fn ? { source, fn } : null;
  }
  const name = textOf(source, member ?? callee);
  if (!object) {
    const fn = functionIn(source, source.root, name);
    if (fn) return { source, fn };
  }
  const local = textOf(source, object ?? callee);
  const imported = topImports(source).find((each) => each.local === local);
  if (!imported) return null;
  const module = object && imported.name !== '' ? `${imported.module}.${imported.name}` : imported.module;
  const path = `${module.replace(/^\.+/, '').replaceAll('.', '/')}.py`;
  const file = context.files?.().find((each) => each === path || each.endsWith(`/${path}`));
  const text = file === undefined ? null : context.text(file);
  const other = file === undefined || text === null ? null : openPython(file, text);
  const fn = other && functionIn(other, other.root, object ? name : imported.name);
  return fn ? { source: other, fn } : null;
}

function functionIn(source: PythonSource, owner: Syntax, name: string): Syntax | null {
  const statements = owner.type === 'class_definition' ? (owner.children.at(-1)?.children ?? []) : owner.children;
  for (const statement of statements) {
    const fn = statement.type === 'decorated_definition' ? statement.children.at(-1) : statement;
    if (fn?.type === 'function_definition' && fn.children[0] && textOf(source, fn.children[0]) === name) return fn;
  }
  return null;
}
