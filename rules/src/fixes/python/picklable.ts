/** What can go to another process, and come back. */

import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { FixContext } from '../context.js';
import { occurrences } from './names.js';
import { ancestors, definitionAt, textOf, walk, type PythonSource } from './tree.js';

const HANDLES =
  /^(?:self|cls|request|req|response|websocket|ws|session|db|conn|connection|cursor|client|app|loop|lock|logger|file|fh|upload)$/;
const HANDLE_TYPES =
  /\b(?:Request|Response|WebSocket|Session|AsyncSession|Connection|UploadFile|Callable|Lock|IO|TextIO|BinaryIO|Iterator|Generator)\b/;

/** Nothing that is known not to be: functions without a name, generators, handles. */
export function isPicklable(source: PythonSource, argument: Syntax): boolean {
  const value = argument.type === 'keyword_argument' ? (argument.children[1] ?? argument) : argument;
  if (value.type === 'lambda' || value.type === 'generator_expression' || value.type === 'await') return false;
  for (const node of walk(value)) if (node.type === 'lambda' || node.type === 'await') return false;
  if (value.type !== 'identifier') return true;
  const name = textOf(source, value);
  if (HANDLES.test(name)) return false;
  const fn = [...ancestors(source, value)].find((each) => each.type === 'function_definition');
  if (!fn) return false;
  for (const node of walk(fn)) {
    const [first, second] = node.children;
    if (!first || textOf(source, first) !== name) continue;
    if (node.type === 'typed_parameter' || node.type === 'typed_default_parameter') {
      if (second && HANDLE_TYPES.test(textOf(source, second))) return false;
    } else if (node.type === 'function_definition' && node !== fn) return false;
    else if (
      node.type === 'assignment' &&
      second &&
      /^(?:lambda\b|open\(|\()/.test(textOf(source, second)) &&
      second.type !== 'tuple' &&
      second.type !== 'parenthesized_expression'
    )
      return false;
  }
  return ![...walk(fn)].some((node) => node.type === 'as_pattern_target' && textOf(source, node) === name);
}

const MUTATOR_NAMES = 'append|extend|insert|remove|pop|clear|sort|reverse|update|add|discard|setdefault|popitem|popleft|appendleft';
const MUTATORS = new RegExp(`^(?:${MUTATOR_NAMES})$`);

/** The function changes neither what it is given nor what its module holds, calls nothing it is given, and returns data. */
export function worksAlone(source: PythonSource, facts: FunctionFacts): boolean {
  const fn = definitionAt(source, facts.nameAt);
  if (!fn) return false;
  const parameters = new Set(facts.params.map((each) => each.name));
  const own = new Set(
    occurrences(source, fn)
      .filter((each) => each.binds)
      .map((each) => each.name),
  );
  for (const node of walk(fn)) {
    if (node.type === 'global_statement' || node.type === 'nonlocal_statement' || node.type === 'yield') return false;
    if (node.type === 'return_statement' && node.children[0] && /^(?:lambda|generator_expression)$/.test(node.children[0].type))
      return false;
    if (node.type === 'call' && node.children[0]) {
      const [callee] = node.children;
      if (callee.type === 'identifier' && parameters.has(textOf(source, callee))) return false;
      if (
        callee.type === 'attribute' &&
        callee.children[1] &&
        MUTATORS.test(textOf(source, callee.children[1])) &&
        changes(source, callee.children[0], own)
      )
        return false;
    }
    const [target] =
      node.type === 'assignment' || node.type === 'augmented_assignment' || node.type === 'delete_statement' ? node.children : [];
    if (target && (target.type === 'subscript' || target.type === 'attribute') && changes(source, target.children[0], own)) return false;
  }
  return true;
}

/** A name of the module that the function reads and that something changes while the program runs; null where there is none. */
export function changingGlobal(source: PythonSource, facts: FunctionFacts, context: FixContext): string | null {
  const fn = definitionAt(source, facts.nameAt);
  if (!fn) return null;
  const known = new Set(facts.params.map((each) => each.name));
  for (const each of occurrences(source, fn)) if (each.binds) known.add(each.name);
  const globals = source.root.children.flatMap((each) => {
    const [target] = each.type === 'expression_statement' && each.children[0]?.type === 'assignment' ? each.children[0].children : [];
    return target?.type === 'identifier' ? [textOf(source, target)] : [];
  });
  const read = new Set(occurrences(source, fn).map((each) => each.name));
  return globals.find((name) => read.has(name) && !known.has(name) && isChanged(source, name, context)) ?? null;
}

function isChanged(source: PythonSource, name: string, context: FixContext): boolean {
  const changed = `\\b${name}\\s*(?:\\[[^\\]\\n]*\\]\\s*[-+*/|]?=(?!=)|\\.(?:${MUTATOR_NAMES})\\()`;
  const module =
    source.path
      .replace(/(?:\/__init__)?\.py$/, '')
      .split('/')
      .at(-1) ?? '';
  // What stands at the left edge runs while the module is loaded.
  if (new RegExp(`^[ \\t]+(?:.*[^\\w.])?(?:${changed}|global .*\\b${name}\\b)`, 'm').test(source.text)) return true;
  const elsewhere = new RegExp(`(?:${changed})|\\b${module}\\.${name}\\s*[-+*/|]?=(?!=)`);
  return (context.files?.() ?? []).some((file) => {
    const text = file === source.path || !file.endsWith('.py') ? null : context.text(file);
    return text?.includes(name) === true && text.includes(module) && elsewhere.test(text);
  });
}

/** A parameter that is still the caller's object, or a name of the module. */
function changes(source: PythonSource, node: Syntax | undefined, own: ReadonlySet<string>): boolean {
  let root = node;
  while (root && (root.type === 'subscript' || root.type === 'attribute')) root = root.children[0];
  if (root?.type !== 'identifier') return false;
  return !own.has(textOf(source, root));
}
