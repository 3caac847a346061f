/** `if not path.exists(): path.mkdir()`: once it is awaited, somebody else may be quicker between the test and the call. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { TextEdit } from '../fix.js';
import { indentAt, indentUnit, newlineOf, startsLine } from '../text/lines.js';
import type { CallParts } from './call.js';
import { addImport } from './import-edits.js';
import { importedAs } from './imported.js';
import type { ThreadPool } from './pool.js';
import { ancestors, textOf, walk, type PythonSource } from './tree.js';

/** By an argument where there is one and the pool passes keywords on; else by a block around the call. */
export function putUpWithOthers(
  source: PythonSource,
  call: CallParts,
  pool: ThreadPool,
  moving: readonly TextEdit[],
  api: string,
): readonly TextEdit[] {
  const argument = byArgument(source, call, pool);
  return argument.length > 0 ? [...moving, ...argument] : [...forgivingBlock(source, call, api), ...moving];
}

/** One argument more, where the pool passes keywords on. */
function byArgument(source: PythonSource, call: CallParts, pool: ThreadPool): readonly TextEdit[] {
  const argument = pool.keywords === 'none' ? null : forgivingArgument(source, call);
  const at = call.list.end - 1;
  const between = source.text.slice(call.args.at(-1)?.end ?? call.list.start, at);
  if (argument === null || between.includes('\n')) return [];
  const comma = between.includes(',') ? '' : call.args.length > 0 || !pool.wraps ? ', ' : '';
  return [{ file: source.path, at, end: at, text: comma + argument }];
}

/** What makes the call put up with that; null where nothing is tested before, or the call has no such argument. */
function forgivingArgument(source: PythonSource, call: CallParts): string | null {
  const { callee, args } = call;
  const [object, method] = callee.type === 'attribute' ? callee.children : [];
  if (!object || !method) return null;
  const name = textOf(source, method);
  const isPath = name === 'mkdir' || name === 'unlink';
  const path = isPath ? object : name === 'makedirs' ? args[0] : undefined;
  if (!path || (isPath && textOf(source, object) === 'os')) return null;
  const argument = name === 'unlink' ? 'missing_ok=True' : 'exist_ok=True';
  const given = args.some((each) => each.type === 'dictionary_splat' || textOf(source, each).startsWith(argument.slice(0, 8)));
  return !given && isTested(source, call.node, textOf(source, path)) ? argument : null;
}

/** Errors of those that are quicker, by what has no argument for it. */
const ERRORS: Readonly<Record<string, string>> = {
  'os.remove': 'FileNotFoundError',
  'os.unlink': 'FileNotFoundError',
  'os.rmdir': 'FileNotFoundError',
  'os.mkdir': 'FileExistsError',
  'shutil.rmtree': 'FileNotFoundError',
  'pathlib.Path.rmdir': 'FileNotFoundError',
  'pathlib.Path.unlink': 'FileNotFoundError',
  'pathlib.Path.mkdir': 'FileExistsError',
};

/** `with contextlib.suppress(…):` above a call that is a statement; nothing where no test stands before it, or none is needed. */
function forgivingBlock(source: PythonSource, call: CallParts, api: string): readonly TextEdit[] {
  const { node, callee, args } = call;
  const [object, method] = callee.type === 'attribute' ? callee.children : [];
  // Not of a helper that calls it, which may fail for other reasons as well.
  const error = api.endsWith(`.${textOf(source, method ?? callee)}`) ? ERRORS[api] : undefined;
  const path = /^(?:os|shutil)\./.test(api) ? args[0] : object;
  const statement = source.parentOf(node);
  if (error === undefined || !path || statement?.type !== 'expression_statement' || !startsLine(source.text, statement.start)) return [];
  if (
    args.some((each) => /^(?:(?:missing|exist)_ok|ignore_errors)\b/.test(textOf(source, each))) ||
    !isTested(source, node, textOf(source, path))
  )
    return [];
  const named = importedAs(source, node, 'contextlib', 'suppress');
  const module = named === null ? importedAs(source, node, 'contextlib', '') : null;
  const suppress = named ?? `${module ?? 'contextlib'}.suppress`;
  const { text, path: file } = source;
  const head = `with ${suppress}(${error}):${newlineOf(text)}${indentAt(text, statement.start)}${indentUnit(text)}`;
  return [
    { file, at: statement.start, end: statement.start, text: head },
    ...(named === null && module === null ? addImport(source, { module: 'contextlib', name: '' }) : []),
  ];
}

const TESTS = /(?:^|\.)(?:exists|is_dir|is_file|isdir|isfile)$/;

/** An `if` around it, or one above it that leaves, asks whether there is one. */
function isTested(source: PythonSource, node: Syntax, path: string): boolean {
  const asksFor = (test: Syntax): boolean => {
    const [condition] = test.type === 'if_statement' ? test.children : [];
    return condition !== undefined && [...walk(condition)].some((one) => asks(source, one, path));
  };
  for (const each of ancestors(source, node)) {
    if (each.type === 'function_definition') return false;
    if (asksFor(each)) return true;
    if (each.type === 'block' && each.children.some((above) => above.end <= node.start && asksFor(above) && leaves(above))) return true;
  }
  return false;
}

const LEAVES = /^(?:return|raise|continue|break)_statement$/;

/** `if …: return`, with nothing beside it. */
const leaves = ({ children }: Syntax): boolean =>
  children.length === 2 && children[1]?.type === 'block' && LEAVES.test(children[1].children.at(-1)?.type ?? '');

function asks(source: PythonSource, node: Syntax, path: string): boolean {
  const [callee, list] = node.type === 'call' ? node.children : [];
  if (!callee || !list || !TESTS.test(textOf(source, callee))) return false;
  const [object] = callee.children;
  const [first] = list.children;
  return (object !== undefined && textOf(source, object) === path) || (first !== undefined && textOf(source, first) === path);
}
