/** `if not path.exists(): path.mkdir()`: once it is awaited, somebody else may be quicker between the test and the call. */

import type { Syntax } from '../../facts/python/syntax.js';
import type { CallParts } from './call.js';
import { ancestors, textOf, walk, type PythonSource } from './tree.js';

/** What makes the call put up with that; null where nothing is tested before, or the call has no such argument. */
export function forgivingArgument(source: PythonSource, call: CallParts): string | null {
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

const TESTS = /(?:^|\.)(?:exists|is_dir|is_file|isdir|isfile)$/;

/** An `if` around it asks whether there is one. */
function isTested(source: PythonSource, node: Syntax, path: string): boolean {
  for (const each of ancestors(source, node)) {
    if (each.type === 'function_definition') return false;
    const [condition] = each.type === 'if_statement' ? each.children : [];
    if (condition && [...walk(condition)].some((one) => asks(source, one, path))) return true;
  }
  return false;
}

function asks(source: PythonSource, node: Syntax, path: string): boolean {
  const [callee, list] = node.type === 'call' ? node.children : [];
  if (!callee || !list || !TESTS.test(textOf(source, callee))) return false;
  const [object] = callee.children;
  const [first] = list.children;
  return (object !== undefined && textOf(source, object) === path) || (first !== undefined && textOf(source, first) === path);
}
