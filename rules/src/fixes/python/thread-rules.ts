/** What may run in another thread, and how much of the expression has to go there. */

import type { Finding, Place } from '../../analysis/finding.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { consumerOf, consumes } from './consumers.js';
import { callParts, rootOf } from './call.js';
import { handedFunction, isParameter } from './called-parameter.js';
import { setsContextVariable } from './context-variables.js';
import { whyItWakesWhatItIsGiven } from './given-objects.js';
import { callsOwned, usesLoop, wakesLoop } from './loop-users.js';
import { fileComesApart } from './file-races.js';
import { occurrences } from './names.js';
import { registers, updatesShared } from './shared-updates.js';
import { ancestors, definitionAt, nodeAt, openPython, textOf, walk, walkScope, type PythonSource } from './tree.js';

/** Python computes under the interpreter's lock: another thread does not free the loop. */
const COMPUTES = new Set<Finding['kind']>(['loop', 'recursion', 'regex']);

export const isComputation = (finding: Finding): boolean => COMPUTES.has(finding.kind) || /^(?:json|copy)\./.test(finding.primitive.api);

/** Calling a generator function runs nothing of it: who goes through what it gives runs it. */
export function runsGenerator(finding: Finding, context: FixContext): boolean {
  const link = finding.chain[1];
  return link !== undefined && functionAt(context, link.file, link.at)?.generator === true;
}

const SQLALCHEMY = /^(?:sqlalchemy|sqlmodel)\b/;

/** Why a thread would not do: it would not help, or what is used belongs to the loop's thread. null where it would. */
export function whyItStays(finding: Finding, context: FixContext): string | null {
  const { api } = finding.primitive;
  const direct = finding.chain.length === 1;
  if (direct && finding.kind === 'sleep') return 'a sleep is awaited, not slept in a thread';
  if (direct && /^(?:queue|multiprocessing)\b.*\.get$/.test(api) && isSeenToHaveOne(finding, context))
    return 'another could take what it was seen to hold, and the thread would wait for good: `get_nowait` does not block';
  if (direct && /\.(?:acquire|__enter__)$/.test(api)) return 'a lock belongs to the thread that took it';
  if (direct && api.startsWith('sqlite3')) return 'a connection of SQLite belongs to the thread that opened it';
  if (direct && SQLALCHEMY.test(api)) return 'sessions and connections of SQLAlchemy are not for several threads';
  if (/^__(?:iter|next|enter|exit|set|setattr|setitem|del|delitem)__$/.test(finding.chain[0]?.name ?? ''))
    return 'what runs is not the expression but what the statement around it does with it';
  return whyHelpersStay(finding, context);
}

/** `if not jobs.empty(): jobs.get()` */
function isSeenToHaveOne({ place: { file, at, end } }: Finding, context: FixContext): boolean {
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const node = source && nodeAt(source, at, end);
  const holder = callParts(node)?.callee.children[0];
  if (!source || !node || !holder) return false;
  const asks = [`${textOf(source, holder)}.empty()`, `${textOf(source, holder)}.qsize()`];
  return [...ancestors(source, node)].some((each) => {
    const [condition] = /^(?:if|while)_statement$/.test(each.type) ? each.children : [];
    return condition !== undefined && asks.some((one) => textOf(source, condition).includes(one));
  });
}

/** Why a function on the chain may not run in another thread. */
export function whyHelpersStay(finding: Finding, context: FixContext): string | null {
  for (const [i, link] of finding.chain.entries()) {
    const caller = finding.chain[i - 1];
    if (!caller) continue;
    const fn = functionAt(context, link.file, link.at);
    const why =
      whyItNeedsItsThread(fn, link.file, finding.primitive.api, context) ??
      whyOthersWouldMeet(fn, link.file, context) ??
      whyItWouldBeSeenEmpty(fn, finding, link, context) ??
      (fn && whyItWakesWhatItIsGiven(fn, written(fn, link.file, context), caller, context)) ??
      whyItIsNotKnown(fn, caller, link, context);
    if (why !== null) return why;
  }
  return null;
}

export interface Written {
  readonly source: PythonSource;
  readonly node: Syntax;
}

function written(fn: FunctionFacts | null, file: string, context: FixContext): Written | null {
  const text = context.text(file);
  const source = fn && text !== null ? openPython(file, text) : null;
  const node = source && definitionAt(source, fn?.nameAt ?? -1);
  return source && node ? { source, node } : null;
}

function whyItIsNotKnown(fn: FunctionFacts | null, caller: Place, link: Place, context: FixContext): string | null {
  const found = written(fn, link.file, context);
  const handed = fn && found && handedFunction(found.source, found.node, caller, link, context);
  return handed ? `${fn.name} calls \`${handed}\`, which whoever calls it chooses` : null;
}

const EMPTY = /^(?:\{\s*\}|\[\s*\]|(?:dict|list|set|deque|defaultdict|OrderedDict)\([\w.]*\))$/;

/** `self.workers = {}` of what the whole program has, and then the wait: whoever asks meanwhile finds none. */
function whyItWouldBeSeenEmpty(fn: FunctionFacts | null, finding: Finding, link: Place, context: FixContext): string | null {
  const found = isOnGlobal(finding, context) ? written(fn, link.file, context) : null;
  if (!fn || !found || fn.name === '__init__') return null;
  for (const each of walkScope(found.node)) {
    const [target] = each.type === 'assignment' && each.end <= link.at ? each.children : [];
    const value = each.children.at(-1);
    if (target?.type === 'attribute' && value && EMPTY.test(textOf(found.source, value)) && textOf(found.source, rootOf(target)) === 'self')
      return `others would find \`${textOf(found.source, target)}\` empty while ${fn.name} fills it`;
  }
  return null;
}

/** The boundary calls a method of an object of the module. */
function isOnGlobal({ place: { file, at, end } }: Finding, context: FixContext): boolean {
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const node = source && nodeAt(source, at, end);
  const callee = callParts(node)?.callee;
  const fn = source && node && [...ancestors(source, node)].find((each) => each.type === 'function_definition');
  if (!fn || callee?.type !== 'attribute') return false;
  const root = textOf(source, rootOf(callee));
  return root !== 'self' && !isParameter(source, fn, root) && !occurrences(source, fn).some((each) => each.binds && each.name === root);
}

/** What a constructor makes is nobody else's yet, but for the lists of all that were made. */
function whyOthersWouldMeet(fn: FunctionFacts | null, file: string, context: FixContext): string | null {
  const found = written(fn, file, context);
  if (!fn || !found) return null;
  const { source, node } = found;
  if (/^__(?:init|new|post_init)__$/.test(fn.name))
    return registers(source, node) ? `${fn.name} takes a place that it has seen to be free, and threads would meet there` : null;
  if (updatesShared(source, node, node)) return `${fn.name} changes what others see too, and threads would meet there`;
  return fileComesApart(source, node, context) === 'shared' ? `${fn.name} reads and writes a file that others do too` : null;
}

function functionAt(context: FixContext, file: string, at: number): FunctionFacts | null {
  const around =
    context
      .facts(file)
      ?.functions.filter((each) => each.index > 0 && each.kind !== 'lambda' && each.kind !== 'class' && each.at <= at && at < each.end) ??
    [];
  return around.reduce<FunctionFacts | null>((inner, each) => (inner && inner.at > each.at ? inner : each), null);
}

const THREAD_LOCAL = /\bthreading\.local\b/;

export function whyItNeedsItsThread(fn: FunctionFacts | null, file: string, api: string, context: FixContext): string | null {
  const text = context.text(file);
  if (!fn || text === null) return null;
  const body = text.slice(fn.at, fn.end);
  const loop = usesLoop(body) ?? wakesLoop(body, text) ?? callsOwned(body, body, text);
  if (loop !== null) return `${fn.name} uses \`${loop}\`, which belongs to the thread of the loop`;
  const own = [...text.matchAll(/^(\w+)\s*(?::[^=\n]*)?=\s*(?:threading\.)?local\(\)/gm)].map(([, name]) => name ?? '');
  if (THREAD_LOCAL.test(body) || own.some((name) => new RegExp(`\\b${name}\\.`).test(body)))
    return `${fn.name} uses what each thread has of its own`;
  if (setsContextVariable(body, text, context)) return `${fn.name} sets a context variable, which would be lost`;
  // Who opens one closes it too, or hands it on.
  const isOpened = /\bconnect\(/.test(body) && /\.close\(|\bclosing\b|\bwith\b/.test(body);
  const crosses = api.startsWith('sqlite3.') && !isOpened && !/check_same_thread\s*=\s*False/.test(text);
  return crosses ? 'a connection of SQLite belongs to the thread that opened it' : null;
}

/** They give something that goes on blocking when it is used: it has to be used in the same thread. */
const OPENERS =
  /^(?:open|io\.open|builtins\.open|codecs\.open|pathlib\.Path\.open|gzip\.open|bz2\.open|lzma\.open|urllib\.request\.urlopen|os\.popen|os\.fdopen|subprocess\.Popen|tempfile\.(?:TemporaryFile|NamedTemporaryFile|SpooledTemporaryFile|TemporaryDirectory)|zipfile\.ZipFile|tarfile\.open|socket\.(?!gethost|getaddrinfo|getnameinfo|getfqdn).*|http\.client\..*|(?:smtplib|ftplib|imaplib|poplib)\.[A-Z]\w*|requests\.Session\.__enter__)$/;
/** They read an open file through and give plain data. */
const READERS = /^(?:(?:json|pickle|tomllib|tomli|toml|marshal|plistlib)\.load|yaml\.(?:safe_load|load|full_load)|list|len|sum)$/;

/** What it gives goes on blocking where it is used. */
export const opensMore = (source: PythonSource, node: Syntax, { primitive: { api } }: Finding): boolean =>
  OPENERS.test(api) || api === 'sqlite3.connect' || hasKeyword(source, node, 'stream');

/** The expression to move: the call itself, or as much around it as uses what it opens; null when that is no expression. */
export function wholeExpression(source: PythonSource, node: Syntax, finding: Finding): Syntax | null {
  if (finding.chain.length > 1 || finding.primitive.api === 'sqlite3.connect' || !opensMore(source, node, finding))
    return isExpression(source, node) ? node : null;
  let whole = node;
  let used = false;
  for (;;) {
    const parent = source.parentOf(whole);
    if (parent?.type === 'attribute' && parent.children[0] === whole) whole = parent;
    else if (parent?.type === 'call' && parent.children[0] === whole) {
      whole = parent;
      used = true;
    } else if (parent?.type === 'subscript' && parent.children[0] === whole && used) whole = parent;
    else {
      const user = parent && goesThrough(source, whole, parent);
      if (!user) break;
      whole = user;
      used = true;
    }
  }
  return used && /^(?:call|subscript|\w+_comprehension)$/.test(whole.type) ? whole : null;
}

/** `json.load(open(p))`, `max(open(p))`, `[line for line in open(p)]`: what reads it through where it stands. */
function goesThrough(source: PythonSource, opened: Syntax, parent: Syntax): Syntax | null {
  const around = source.parentOf(parent);
  if (parent.type === 'argument_list')
    return around && (READERS.test(calleeText(source, parent)) || (parent.children[0] === opened && consumes(source, around)))
      ? around
      : null;
  if (parent.type !== 'for_in_clause' || parent.children[1] !== opened || !around) return null;
  return around.type === 'generator_expression' ? consumerOf(source, opened) : around;
}

/** The `with` or `for` that uses what the call opens, or that blocks by itself: it has to go as a whole. */
export function statementToMove(source: PythonSource, node: Syntax, finding: Finding): Syntax | null {
  const [link] = finding.chain;
  const implicit = /^__(?:enter|exit|iter|next)__$/.test(link?.name.split('.').at(-1) ?? '');
  const direct = finding.chain.length === 1;
  const { api } = finding.primitive;
  const root = textOf(source, rootOf(callParts(node)?.callee ?? node));
  for (let child = node, each = source.parentOf(node); each; child = each, each = source.parentOf(each)) {
    if (/^(?:function_definition|lambda|class_definition)$/.test(each.type)) return null;
    if (each.tokens.includes('async')) continue;
    const opens = implicit || (direct && opensMore(source, node, finding));
    if (each.type === 'with_statement') {
      // A connection that was opened before belongs to the thread that opened it.
      if (implicit && api.startsWith('sqlite3.') && !/\bconnect\(/.test(textOf(source, node))) return null;
      if ((opens || (direct && api === 'os.scandir')) && child.type === 'with_clause') return isContext(source, node) ? each : null;
      // What the block has open was made on the loop's thread when only the call moves.
      if (
        direct &&
        child.type === 'block' &&
        (api.startsWith('sqlite3.') || OPENERS.test(api)) &&
        each.children[0] &&
        bindsIn(source, each.children[0], root)
      )
        return each;
      // A session that is made for the block belongs to whoever runs the block.
      if (direct && child.type === 'block' && SQLALCHEMY.test(api) && each.children[0] && isMadeIn(source, each.children[0], root))
        return each;
    } else if (each.type === 'for_statement' && opens && each.children[1] === child && child === node) return each;
  }
  return null;
}

/** `node` is the context manager itself: `with node as x`, `with closing(node) as x`. */
function isContext(source: PythonSource, node: Syntax): boolean {
  const parent = source.parentOf(node);
  const call = parent?.type === 'argument_list' ? source.parentOf(parent) : null;
  if (call && /^(?:contextlib\.)?closing$/.test(textOf(source, call.children[0] ?? call))) return isContext(source, call);
  return parent?.type === 'with_item' || (parent?.type === 'as_pattern' && parent.children[0] === node);
}

function bindsIn(source: PythonSource, header: Syntax, name: string): boolean {
  return [...walk(header)].some((each) => each.type === 'as_pattern_target' && textOf(source, each) === name);
}

/** `with Session() as name`: made by a call, not handed in by somebody. */
const isMadeIn = (source: PythonSource, header: Syntax, name: string): boolean =>
  [...walk(header)].some(
    (each) =>
      each.type === 'as_pattern' &&
      each.children[0]?.type === 'call' &&
      each.children[1]?.type === 'as_pattern_target' &&
      textOf(source, each.children[1]) === name,
  );

function calleeText(source: PythonSource, list: Syntax): string {
  const call = callParts(source.parentOf(list));
  return call ? textOf(source, call.callee) : '';
}

const hasKeyword = (source: PythonSource, node: Syntax, name: string): boolean =>
  callParts(node)?.args.some(
    (each) => each.type === 'keyword_argument' && each.children[0] !== undefined && textOf(source, each.children[0]) === name,
  ) ?? false;

const EXPRESSIONS = new Set([
  'call',
  'attribute',
  'subscript',
  'binary_operator',
  'comparison_operator',
  'unary_operator',
  'boolean_operator',
]);

const TARGETS = new Set(['assignment', 'augmented_assignment', 'delete_statement', 'decorator']);

/** Not the target of an assignment, and no part of a decorator or statement. */
function isExpression(source: PythonSource, node: Syntax): boolean {
  const parent = source.parentOf(node);
  return EXPRESSIONS.has(node.type) && !(parent && TARGETS.has(parent.type) && parent.children[0] === node);
}
