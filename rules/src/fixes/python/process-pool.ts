/** Pure Python that computes: another process does it, as the interpreter's lock lets only one thread compute. */

import type { Finding } from '../../analysis/finding.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { Syntax } from '../../facts/python/syntax.js';
import type { PackageInfo } from '../../project/project-index.js';
import { saysNo, type FixContext, type No, type Offer } from '../context.js';
import type { TextEdit } from '../fix.js';
import { asyncLibrary } from './async-library.js';
import { needsParentheses, whyNoAwait } from './await-place.js';
import { callParts, rootOf, type CallParts } from './call.js';
import { addImports, type NewImport } from './import-edits.js';
import { importedAs, hasWord } from './imported.js';
import { addConstant, constantLike } from './module-constant.js';
import { changingGlobal, isPicklable, worksAlone } from './picklable.js';
import { awaitedFirst } from './shared-state.js';
import { nodeAt, openPython, textOf, type PythonSource } from './tree.js';

const COMPUTES = new Set<Finding['kind']>(['loop', 'recursion']);

export const processPool: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  if (!COMPUTES.has(finding.kind)) return [];
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  if (!source || !call) return [];
  const no = saysNo(context, 'process-pool');
  const edits = inProcess(source, call, finding, context, no);
  if (!edits) return [];
  return [{ kind: 'process-pool', title: `Run ${textOf(source, call.callee)} in another process`, preferred: true, edits }];
};

function inProcess(source: PythonSource, call: CallParts, finding: Finding, context: FixContext, no: No): readonly TextEdit[] | null {
  const why = whyNoAwait(source, call.node) ?? whyNotFound(source, call, finding, context);
  if (why !== null) return no(why);
  const kept = call.args.find((each) => !isPicklable(source, each));
  if (kept || call.list.type === 'generator_expression')
    return no(`\`${textOf(source, kept ?? call.list).slice(0, 40)}\` cannot be sent to another process`);
  const keywords = call.args.some((each) => each.type === 'keyword_argument' || each.type === 'dictionary_splat');
  const pool = poolCall(source, call.node, keywords, context.package(source.path));
  if (!pool) return no('there is no process pool for this event loop');
  return awaitedFirst(source, call.node, [...move(source, call, pool.opening), ...pool.elsewhere], context, no);
}

/** Another process finds a function by its name, at the top of a module. */
function whyNotFound(source: PythonSource, { callee }: CallParts, finding: Finding, context: FixContext): string | null {
  const link = finding.chain[1];
  const facts = link && functionAt(context, link.file, link.at);
  const text = link && context.text(link.file);
  if (!link || !facts || text === null || text === undefined) return 'what computes is no function of the project';
  if (facts.parent !== 0 || facts.kind !== 'function')
    return `${facts.name} is not at the top of a module, where another process would find it`;
  if (facts.async || facts.generator) return `${facts.name} is a ${facts.async ? 'coroutine function' : 'generator'}`;
  if (facts.decorators.length > 0) return `${facts.name} has a decorator, and another process may find what that made of it`;
  const root = rootOf(callee);
  if (root.type !== 'identifier' || textOf(source, callee).split('.').at(-1) !== facts.name || /^(?:self|cls)$/.test(textOf(source, root)))
    return `it is not called by its name, ${facts.name}`;
  const target = openPython(link.file, text);
  const changing = target && changingGlobal(target, facts, context);
  if (changing !== null)
    return `${facts.name} reads \`${changing}\`, which changes while the program runs and which another process has of its own`;
  return target !== null && worksAlone(target, facts)
    ? null
    : `${facts.name} changes or calls what it shares with others, which another process would not see`;
}

function functionAt(context: FixContext, file: string, at: number): FunctionFacts | null {
  const around =
    context.facts(file)?.functions.filter((each) => each.index > 0 && each.kind !== 'lambda' && each.at <= at && at < each.end) ?? [];
  return around.reduce<FunctionFacts | null>((inner, each) => (inner && inner.at > each.at ? inner : each), null);
}

/** What stands before the function and its arguments. */
interface PoolCall {
  readonly opening: string;
  readonly elsewhere: readonly TextEdit[];
}

export function poolCall(source: PythonSource, node: Syntax, keywords: boolean, owner: PackageInfo | null): PoolCall | null {
  const library = asyncLibrary(source, owner);
  if (library === 'trio') return null;
  const partial = keywords
    ? (importedAs(source, node, 'functools', 'partial') ?? (importedAs(source, node, 'functools', '') ?? 'functools') + '.partial')
    : null;
  const imports: NewImport[] = partial === 'functools.partial' ? [{ module: 'functools', name: '' }] : [];
  const opened = partial === null ? '' : `${partial}(`;
  if (library === 'anyio')
    return {
      opening: `anyio.to_process.run_sync(${opened}`,
      elsewhere: addImports(source, [...imports, { module: 'anyio.to_process', name: '' }]),
    };
  const asyncio = importedAs(source, node, 'asyncio', '');
  if (asyncio === null && hasWord(source, 'asyncio')) return null;
  const executor = executorOf(source);
  if (asyncio === null) imports.unshift({ module: 'asyncio', name: '' });
  return {
    opening: `${asyncio ?? 'asyncio'}.get_running_loop().run_in_executor(${executor.name}, ${opened}`,
    elsewhere: [...addImports(source, [...imports, ...executor.imports]), ...executor.edits],
  };
}

/** The file's pool of processes, or a new one below its imports. */
function executorOf(source: PythonSource): {
  readonly name: string;
  readonly imports: readonly NewImport[];
  readonly edits: readonly TextEdit[];
} {
  const known = constantLike(source, /\bProcessPoolExecutor\(/);
  if (known !== null) return { name: known, imports: [], edits: [] };
  const name = hasWord(source, 'PROCESS_POOL') ? 'PROCESS_POOL_EXECUTOR' : 'PROCESS_POOL';
  const imported = importedAs(source, source.root, 'concurrent.futures', 'ProcessPoolExecutor');
  return {
    name,
    imports: imported === null ? [{ module: 'concurrent.futures', name: 'ProcessPoolExecutor' }] : [],
    edits: [addConstant(source, `${name} = ${imported ?? 'ProcessPoolExecutor'}()`)],
  };
}

function move(source: PythonSource, { node, callee, list, args }: CallParts, opening: string): readonly TextEdit[] {
  const file = source.path;
  const wrapped = needsParentheses(source, node);
  const [first] = args;
  const closing = (opening.endsWith('partial(') ? ')' : '') + (wrapped ? ')' : '');
  return [
    { file, at: node.start, end: node.start, text: `${wrapped ? '(' : ''}await ${opening}` },
    { file, at: callee.end, end: first?.start ?? list.end - 1, text: first ? ', ' : '' },
    ...(closing === '' ? [] : [{ file, at: node.end, end: node.end, text: closing }]),
  ];
}
