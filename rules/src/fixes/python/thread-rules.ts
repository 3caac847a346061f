/** What may run in another thread, and how much of the expression has to go there. */

import type { Finding } from '../../analysis/finding.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { callParts } from './call.js';
import { textOf, type PythonSource } from './tree.js';

/** Pure Python computes under the interpreter's lock: another thread does not free the loop. */
const COMPUTES = new Set<Finding['kind']>(['loop', 'recursion', 'regex']);

/** Why a thread would not do: it would not help, or what is used belongs to the loop's thread. */
export function staysInThread(finding: Finding, context: FixContext, source: PythonSource, node: Syntax): boolean {
  const { api } = finding.primitive;
  const direct = finding.chain.length === 1;
  if (COMPUTES.has(finding.kind) || (direct && finding.kind === 'sleep')) return true;
  // A lock belongs to the thread that took it; a connection of SQLite and a session of SQLAlchemy to the one that made it.
  if (direct && (/\.(?:acquire|__enter__)$/.test(api) || /^(?:sqlite3|sqlalchemy|sqlmodel)\b/.test(api))) return true;
  const functions = finding.chain.slice(1).map((link) => functionAt(context, link.file, link.at));
  const [first] = functions;
  // Calling a generator function runs nothing of it.
  if (first?.generator === true && node.type === 'call') return true;
  return finding.chain.slice(1).some((link, i) => needsItsThread(functions[i] ?? null, context.text(link.file), api));
}

function functionAt(context: FixContext, file: string, at: number): FunctionFacts | null {
  const around = context.facts(file)?.functions.filter((each) => each.index > 0 && each.kind !== 'lambda' && each.kind !== 'class' && each.at <= at && at < each.end) ?? [];
  return around.reduce<FunctionFacts | null>((inner, each) => (inner && inner.at > each.at ? inner : each), null);
}

const LOOP = /\b(?:get_running_loop|get_event_loop|create_task|ensure_future|call_soon|call_later|asyncio\.(?:Lock|Event|Queue|Future|Semaphore|Condition|timeout|current_task))\b/;
const THREAD_LOCAL = /\bthreading\.local\b/;

function needsItsThread(fn: FunctionFacts | null, text: string | null, api: string): boolean {
  if (!fn || text === null) return false;
  const body = text.slice(fn.at, fn.end);
  if (LOOP.test(body) || THREAD_LOCAL.test(body)) return true;
  return api.startsWith('sqlite3.') && !/\bconnect\(/.test(body) && !/check_same_thread\s*=\s*False/.test(text);
}

/** They give something that goes on blocking when it is used: it has to be used in the same thread. */
const OPENERS = /^(?:open|io\.open|builtins\.open|codecs\.open|pathlib\.Path\.open|gzip\.open|bz2\.open|lzma\.open|urllib\.request\.urlopen|os\.popen|os\.fdopen|subprocess\.Popen|tempfile\.\w+|zipfile\.ZipFile|tarfile\.open|socket\..*|http\.client\..*|requests\.Session\.__enter__)$/;
/** They read an open file through and give plain data. */
const READERS = /^(?:(?:json|pickle|tomllib|tomli|toml|marshal|plistlib)\.load|yaml\.(?:safe_load|load|full_load)|list|len|sum)$/;

/** The expression to move: the call itself, or as much around it as uses what it opens; null when that is no expression. */
export function wholeExpression(source: PythonSource, node: Syntax, finding: Finding): Syntax | null {
  if (finding.chain.length > 1 || !(OPENERS.test(finding.primitive.api) || hasKeyword(source, node, 'stream'))) return isExpression(node) ? node : null;
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
  return used && whole.type === 'call' || (used && whole.type === 'subscript') ? whole : null;
}

function calleeText(source: PythonSource, list: Syntax): string {
  const call = callParts(source.parentOf(list));
  return call ? textOf(source, call.callee) : '';
}

const hasKeyword = (source: PythonSource, node: Syntax, name: string): boolean =>
  callParts(node)?.args.some((each) => each.type === 'keyword_argument' && each.children[0] !== undefined && textOf(source, each.children[0]) === name) ?? false;

const EXPRESSIONS = new Set(['call', 'attribute', 'subscript', 'binary_operator', 'comparison_operator', 'unary_operator', 'boolean_operator']);

/** Not the target of an assignment, and no part of a decorator or statement. */
const isExpression = (node: Syntax): boolean => EXPRESSIONS.has(node.type);
