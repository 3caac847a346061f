/** What may run in another thread, and how much of the expression has to go there. */

import type { Finding } from '../../analysis/finding.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { callParts, rootOf } from './call.js';
import { setsContextVariable } from './context-variables.js';
import { textOf, walk, type PythonSource } from './tree.js';

/** Python computes under the interpreter's lock: another thread does not free the loop. */
const COMPUTES = new Set<Finding['kind']>(['loop', 'recursion', 'regex']);

export const isComputation = (finding: Finding): boolean => COMPUTES.has(finding.kind) || /^(?:json|copy)\./.test(finding.primitive.api);

/** Calling a generator function runs nothing of it: who goes through what it gives runs it. */
export function runsGenerator(finding: Finding, context: FixContext): boolean {
  const link = finding.chain[1];
  return link !== undefined && functionAt(context, link.file, link.at)?.generator === true;
}

/** Why a thread would not do: it would not help, or what is used belongs to the loop's thread. */
export function staysInThread(finding: Finding, context: FixContext): boolean {
  const { api } = finding.primitive;
  const direct = finding.chain.length === 1;
  if (direct && finding.kind === 'sleep') return true;
  // A lock belongs to the thread that took it; a connection of SQLite and a session of SQLAlchemy to the one that made it.
  if (direct && (/\.(?:acquire|__enter__)$/.test(api) || /^(?:sqlite3|sqlalchemy|sqlmodel)\b/.test(api))) return true;
  const functions = finding.chain.slice(1).map((link) => functionAt(context, link.file, link.at));
  // What runs is not the expression but what the statement around it does with it.
  if (/^__(?:iter|next|enter|exit|set|setattr|setitem|del|delitem)__$/.test(finding.chain[0]?.name ?? '')) return true;
  return finding.chain.slice(1).some((link, i) => needsItsThread(functions[i] ?? null, link.file, api, context));
}

function functionAt(context: FixContext, file: string, at: number): FunctionFacts | null {
  const around =
    context
      .facts(file)
      ?.functions.filter((each) => each.index > 0 && each.kind !== 'lambda' && each.kind !== 'class' && each.at <= at && at < each.end) ??
    [];
  return around.reduce<FunctionFacts | null>((inner, each) => (inner && inner.at > each.at ? inner : each), null);
}

const LOOP =
  /\b(?:get_running_loop|get_event_loop|create_task|ensure_future|call_soon|call_later|asyncio\.(?:Lock|Event|Queue|Future|Semaphore|Condition|timeout|current_task))\b/;
const THREAD_LOCAL = /\bthreading\.local\b/;

export function needsItsThread(fn: FunctionFacts | null, file: string, api: string, context: FixContext): boolean {
  const text = context.text(file);
  if (!fn || text === null) return false;
  const body = text.slice(fn.at, fn.end);
  if (LOOP.test(body) || THREAD_LOCAL.test(body) || setsContextVariable(body, text, context)) return true;
  return api.startsWith('sqlite3.') && !/\bconnect\(/.test(body) && !/check_same_thread\s*=\s*False/.test(text);
}

/** They give something that goes on blocking when it is used: it has to be used in the same thread. */
const OPENERS =
  /^(?:open|io\.open|builtins\.open|codecs\.open|pathlib\.Path\.open|gzip\.open|bz2\.open|lzma\.open|urllib\.request\.urlopen|os\.popen|os\.fdopen|subprocess\.Popen|tempfile\.\w+|zipfile\.ZipFile|tarfile\.open|socket\..*|http\.client\..*|requests\.Session\.__enter__)$/;
/** They read an open file through and give plain data. */
const READERS = /^(?:(?:json|pickle|tomllib|tomli|toml|marshal|plistlib)\.load|yaml\.(?:safe_load|load|full_load)|list|len|sum)$/;

/** The expression to move: the call itself, or as much around it as uses what it opens; null when that is no expression. */
export function wholeExpression(source: PythonSource, node: Syntax, finding: Finding): Syntax | null {
  if (finding.chain.length > 1 || !(OPENERS.test(finding.primitive.api) || hasKeyword(source, node, 'stream')))
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
    else if (parent?.type === 'argument_list' && READERS.test(calleeText(source, parent))) {
      const call = source.parentOf(parent);
      if (!call) return null;
      whole = call;
      used = true;
    } else break;
  }
  return (used && whole.type === 'call') || (used && whole.type === 'subscript') ? whole : null;
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
    const opens = implicit || (direct && (OPENERS.test(api) || api === 'sqlite3.connect' || hasKeyword(source, node, 'stream')));
    if (each.type === 'with_statement') {
      if (opens && child.type === 'with_clause') return isContext(source, node) ? each : null;
      // What the block has open was made on the loop's thread when only the call moves.
      if (
        direct &&
        child.type === 'block' &&
        (api.startsWith('sqlite3.') || OPENERS.test(api)) &&
        each.children[0] &&
        bindsIn(source, each.children[0], root)
      )
        return each;
    } else if (each.type === 'for_statement' && opens && each.children[1] === child && child === node) return each;
  }
  return null;
}

/** `node` is the context manager itself: `with node as x`. */
function isContext(source: PythonSource, node: Syntax): boolean {
  const parent = source.parentOf(node);
  return parent?.type === 'with_item' || (parent?.type === 'as_pattern' && parent.children[0] === node);
}

function bindsIn(source: PythonSource, header: Syntax, name: string): boolean {
  return [...walk(header)].some((each) => each.type === 'as_pattern_target' && textOf(source, each) === name);
}

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
