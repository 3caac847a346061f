/** What computes on the loop: the same in a worker thread. */

import { posix } from 'node:path';
import ts from '../../../facts/javascript/typescript.cjs';
import type { Finding } from '../../../analysis/finding.js';
import type { PackageInfo } from '../../../project/project-index.js';
import { saysNo, type FixContext, type No, type Offer } from '../../context.js';
import type { Fix } from '../../fix.js';
import { apart } from '../apart.js';
import { asyncForm } from '../async-alternative.js';
import { canAwait } from '../await-place.js';
import { importEdits } from '../import-edits.js';
import type { Apart } from '../../file-races.js';
import { CAUTION, COMES_APART, wouldLoseUpdate } from '../lost-update.js';
import { callAt } from '../nodes.js';
import { openSource, type Source } from '../source.js';
import { blockTask } from './block-task.js';
import { isBuiltWith } from './bundled.js';
import { addDependency } from './dependency.js';
import { importedTask } from './imported-task.js';
import { givesPromise, libraryTask } from './library-task.js';
import { movedTask } from './moved-task.js';
import { accessTo } from './pool-module.js';
import { poolLibrary, type PoolLibrary } from './pools.js';
import { runtimeOf } from './runtime.js';
import type { Task } from './task.js';

const COMPUTES = new Set<Finding['kind']>(['loop', 'recursion', 'kdf', 'crypto', 'archive', 'image', 'ml', 'parse']);

export const workerPool: Offer = (finding, context) => {
  if (!COMPUTES.has(finding.kind) || hasAsyncForm(finding, context)) return [];
  const { file } = finding.place;
  const no = saysNo(context, 'worker-pool');
  const text = context.text(file);
  const source = text === null ? null : openSource(file, text);
  const owner = context.package(file);
  const library = source && libraryOf(context, owner, no);
  if (!source || !library) return [];
  const promised = promisedAt(finding, context);
  const made = promised && libraryTask(context, promised.source, promised.call, () => null);
  if (promised && made) return poolFix(finding, context, promised.source, made, library, no);
  const task = taskOf(finding, context, source, no);
  if (!task) return [];
  const between = comesApartAt(source, finding, context);
  if (between === 'shared') {
    no(COMES_APART);
    return [];
  }
  const fixes = poolFix(finding, context, source, task, library, no);
  return between === null ? fixes : fixes.map((fix) => ({ ...fix, title: fix.title + CAUTION, preferred: false }));
};

/** A helper makes the call and gives its promise on: the call is made elsewhere where it stands, whoever waits for it. */
function promisedAt({ chain }: Finding, context: FixContext): { readonly source: Source; readonly call: ts.CallExpression } | null {
  const link = chain.length > 1 ? chain.at(-1) : undefined;
  const text = link ? context.text(link.file) : null;
  const source = link && text !== null ? openSource(link.file, text) : null;
  const call = source && link && callAt(source, link.at, link.end);
  return source && call && ts.isCallExpression(call) && givesPromise(source, call) ? { source, call } : null;
}

/** What is awaited is the call, or the statement that computes. */
function comesApartAt(source: Source, { place: { at, end } }: Finding, context: FixContext): Apart {
  let node: ts.Node = source.file;
  const isIn = (each: ts.Node): boolean => each.getStart(source.file) <= at && end <= each.end;
  for (let next: ts.Node | undefined = node; next; next = ts.forEachChild(node, (each) => (isIn(each) ? each : undefined))) node = next;
  return wouldLoseUpdate(source, node) ? 'shared' : apart(source, node, context);
}

function libraryOf(context: FixContext, owner: PackageInfo | null, no: No): PoolLibrary | null {
  if (isBuiltWith(context, owner, 'next'))
    return no('Next.js bundles the server, and its bundler does not see which files a pool would load');
  return poolLibrary(owner?.dependencies ?? new Set()) ?? no('the program has a pool of `poolifier`, which runs one function');
}

/** The primitive has a form that does not block: then a worker is the long way round. */
function hasAsyncForm(finding: Finding, context: FixContext): boolean {
  const link = finding.chain.at(-1);
  const text = link ? context.text(link.file) : null;
  const source = link && text !== null ? openSource(link.file, text) : null;
  const call = source && link && callAt(source, link.at, link.end);
  return source && call ? asyncForm(source, call) !== null : false;
}

function taskOf(finding: Finding, context: FixContext, source: Source, no: No): Task | null {
  const { at, end, file } = finding.place;
  const call = callAt(source, at, end);
  const [, helper] = finding.chain;
  if (!helper && (finding.kind === 'loop' || finding.kind === 'recursion')) return blockTask(context, source, at, end, no);
  if (!call || !ts.isCallExpression(call) || call.questionDotToken) return no('no call is written there that could be made in a worker');
  if (!helper) return canAwait(call) || ts.isReturnStatement(call.parent) ? libraryTask(context, source, call, no) : no(CANNOT_WAIT);
  if (!canAwait(call)) return no(CANNOT_WAIT);
  return helper.file === file ? movedTask(finding, context, source, call, no) : importedTask(finding, context, source, call, no);
}

const CANNOT_WAIT = 'the call stands in a function that cannot wait';

function poolFix(finding: Finding, context: FixContext, source: Source, task: Task, library: PoolLibrary, no: No): readonly Fix[] {
  const file = source.path;
  const owner = context.package(file);
  if (isLoadedByWorker(context, file)) {
    no(`a worker loads ${file}, and would make a pool of its own`);
    return [];
  }
  const runtime = runtimeOf(context, source);
  if (library.package === 'tinypool' && runtime.runsTypeScript) {
    no('`tinypool` loads its workers past the loaders of TypeScript');
    return [];
  }
  const access = accessTo(context, source, task, library, runtime, no);
  if (!access) return [];
  const edits = [
    ...task.place(access.run),
    ...access.edits,
    ...importEdits(source, runtime.style, [...access.add, ...task.add(access.module)], task.drop),
    ...addDependency(context, owner, library),
  ];
  const declared = owner?.dependencies.has(library.package) === true || edits.some((each) => each.file.endsWith('package.json'));
  const bundler = BUNDLERS.find((each) => isBuiltWith(context, owner, each));
  const remarks = [
    ...(declared ? [] : [`add ${library.package} to package.json`]),
    ...(bundler === undefined ? [] : [`tell ${bundler} to build the worker as an entry of its own`]),
  ];
  const worker = library.package === 'workerpool' ? 'on the workerpool pool' : `in a worker thread with ${library.class}`;
  return [
    {
      kind: 'worker-pool',
      title: [`Run ${task.name} ${worker}`, ...remarks].join('; '),
      // Documents are cloned on their way, which can take as long as reading them.
      preferred: task.preferred && finding.kind !== 'parse',
      edits,
      loads: task.home.kind === 'module' ? [task.home.file] : [],
      ...(access.creates.length > 0 && { creates: access.creates }),
    },
  ];
}

/** `count.worker.js` beside it imports the file. */
function isLoadedByWorker(context: FixContext, file: string): boolean {
  const stem = posix.basename(file).replace(/\.[cm]?[jt]sx?$/, '');
  return (context.files?.() ?? []).some(
    (each) =>
      /\.worker\.[cm]?[jt]s$/.test(each) &&
      new RegExp(`['"]\\.{1,2}/(?:[^'"]*/)?${stem.replace(/[^\w-]/g, '\\$&')}(?:\\.[cm]?[jt]sx?)?['"]`).test(context.text(each) ?? ''),
  );
}

/** They put the program into few files, and leave out what only a pool names. */
const BUNDLERS = ['webpack', 'esbuild', 'tsup', 'tsdown', 'rollup', '@rspack/core', 'parcel', '@vercel/ncc'];
