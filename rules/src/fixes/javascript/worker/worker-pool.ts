/** A function that computes, called on the loop: the same call in a worker thread. */

import ts from '../../../facts/javascript/typescript.cjs';
import { posix } from 'node:path';
import type { Finding } from '../../../analysis/finding.js';
import type { FixContext, Offer } from '../../context.js';
import type { Fix, TextEdit } from '../../fix.js';
import { asyncForm } from '../async-alternative.js';
import { canAwait } from '../await-place.js';
import { awaitEdits } from '../await-text.js';
import { boundAs, freeName, usesOf } from '../bindings.js';
import { declarationOf } from '../denotes.js';
import { importEdits, type NewName } from '../import-edits.js';
import { callAt } from '../nodes.js';
import { openSource, type Source } from '../source.js';
import { unusedAfter } from '../unused.js';
import { areSent } from './arguments.js';
import { worksOnData } from './crossing.js';
import { addDependency } from './dependency.js';
import { existingPool, poolLibrary, type PoolLibrary } from './pools.js';
import { isQuiet } from './quiet-module.js';
import { runtimeOf, type Runtime } from './runtime.js';
import { targetOf, type Target } from './target.js';

const COMPUTES = new Set<Finding['kind']>(['loop', 'recursion', 'kdf', 'crypto', 'archive', 'image', 'ml', 'parse']);

export const workerPool: Offer = (finding, context) => {
  const { file, at, end } = finding.place;
  if (!COMPUTES.has(finding.kind) || hasAsyncForm(finding, context)) return [];
  const text = context.text(file);
  const source = text === null ? null : openSource(file, text);
  const call = source && callAt(source, at, end);
  const owner = context.package(file);
  const library = poolLibrary(owner?.dependencies ?? new Set());
  if (
    !source ||
    !call ||
    !ts.isCallExpression(call) ||
    call.questionDotToken ||
    !canAwait(call) ||
    !library ||
    owner?.dependencies.has('next')
  )
    return [];
  const target = targetOf(finding, context);
  if (
    !target ||
    !isPlainCallee(call, target) ||
    !areSent(source, call) ||
    !isQuiet(context, target.source) ||
    !worksOnData(target.source, target.fn)
  )
    return [];
  return poolFix(context, source, call, target, library);
};

/** The primitive has a form that does not block: then a worker is the long way round. */
function hasAsyncForm(finding: Finding, context: FixContext): boolean {
  const link = finding.chain.at(-1);
  const text = link ? context.text(link.file) : null;
  const source = link && text !== null ? openSource(link.file, text) : null;
  const call = source && link && callAt(source, link.at, link.end);
  return source && call ? asyncForm(source, call) !== null : false;
}

/** Called by a name, not as a method of some object. */
function isPlainCallee(call: ts.CallExpression, target: Target): boolean {
  const { expression } = call;
  if (ts.isIdentifier(expression)) return true;
  return ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.expression) && expression.name.text === target.exported;
}

function poolFix(context: FixContext, source: Source, call: ts.CallExpression, target: Target, library: PoolLibrary): readonly Fix[] {
  const owner = context.package(source.path);
  const runtime = runtimeOf(source, owner);
  // It loads its workers past the loaders of TypeScript.
  if (library.package === 'tinypool' && runtime.runsTypeScript) return [];
  const worker = workerModule(context, target, runtime);
  if (!worker) return [];
  const file = source.path;
  const filename = runtime.workerFile(file, worker.file);
  const known = existingPool(context, file, library);
  const add: NewName[] = [];
  const below: string[] = [];
  let pool: string;
  let options = '';
  const edits: TextEdit[] = [];
  if (known) {
    const specifier = runtime.specifier(file, known.file);
    pool = known.file === file ? known.name : (boundAs(source, call, specifier, known.name) ?? known.name);
    if (known.file !== file && boundAs(source, call, specifier, known.name) === null) {
      pool = freeName(source, known.name, `${known.name}Pool`);
      add.push({ module: specifier, name: known.name, local: pool });
    }
    options = `, { filename: ${filename} }`;
  } else {
    const named = boundAs(source, source.file, library.package, library.class);
    if (named === null) add.push({ module: library.package, name: library.class, local: library.class });
    pool = freeName(source, `${camel(posix.basename(target.source.path).replace(/\.\w+$/, ''))}Pool`);
    below.push(`const ${pool} = new ${named ?? library.class}({ filename: ${filename} })${runtime.style.semicolon}`);
  }
  const type = runtime.typescript ? resultType(source, call, target) : '';
  if (type !== '' && ts.isIdentifier(call.expression)) edits.push(...importedForTypes(source, call.expression));
  const [opening, ...closing] = awaitEdits(source, call);
  const open = source.text.indexOf('(', call.typeArguments?.end ?? call.expression.end);
  edits.push(
    { file, at: call.getStart(source.file), end: open + 1, text: `${opening?.text ?? ''}${pool}.run([` },
    { file, at: call.end - 1, end: call.end - 1, text: `]${options}` },
    { file, at: call.end, end: call.end, text: type },
    ...closing,
    ...importEdits(source, runtime.style, add, unusedAfter(source, [call.expression], [...below, type].join(' ')), below),
    ...addDependency(context, owner, library),
  );
  const declared = owner?.dependencies.has(library.package) === true || edits.some((each) => each.file.endsWith('package.json'));
  const title = `Run ${target.name} in a worker thread with ${library.class}${declared ? '' : `; add ${library.package} to package.json`}`;
  return [
    {
      kind: 'worker-pool',
      title,
      preferred: true,
      edits,
      ...(worker.text !== null && { creates: [{ file: worker.file, text: worker.text }] }),
    },
  ];
}

/** A pool gives `any`. */
function resultType(source: Source, call: ts.CallExpression, { fn }: Target): string {
  if (ts.isExpressionStatement(call.parent) || (fn.typeParameters?.length ?? 0) > 0) return '';
  return ` as ReturnType<typeof ${call.expression.getText(source.file)}>`;
}

/** Only the types of the function are used from now on. */
function importedForTypes(source: Source, name: ts.Identifier): readonly TextEdit[] {
  const declaration = declarationOf(source, name);
  if (!declaration || !ts.isImportSpecifier(declaration) || declaration.isTypeOnly || usesOf(source, declaration.name).length > 1)
    return [];
  const at = declaration.getStart(source.file);
  return [{ file: source.path, at, end: at, text: 'type ' }];
}

interface WorkerModule {
  readonly file: string;
  /** null when it is there already. */
  readonly text: string | null;
}

function workerModule(context: FixContext, target: Target, runtime: Runtime): WorkerModule | null {
  const { path } = target.source;
  const extension = posix.extname(path);
  const stem = path.slice(0, -extension.length);
  for (const file of [`${stem}.worker${extension}`, `${stem}.${target.name}.worker${extension}`]) {
    const text = workerText(target, runtime, file);
    const known = context.text(file);
    if (known === null) return { file, text };
    if (known === text) return { file, text: null };
  }
  return null;
}

function workerText({ source, name, exported }: Target, { style, typescript, commonjs, specifier }: Runtime, file: string): string {
  const { quote, semicolon, newline } = style;
  const from = `${quote}${specifier(file, source.path)}${quote}`;
  const parameter = typescript ? `(args: Parameters<typeof ${name}>)` : '(args)';
  const work = `${parameter} => ${name}(...args)${semicolon}`;
  if (commonjs && !typescript) {
    const bound = exported === 'default' ? name : exported === name ? `{ ${name} }` : `{ ${exported}: ${name} }`;
    return [`const ${bound} = require(${from})${semicolon}`, '', `module.exports = ${work}`, ''].join(newline);
  }
  const bound = exported === 'default' ? name : exported === name ? `{ ${name} }` : `{ ${exported} as ${name} }`;
  return [`import ${bound} from ${from}${semicolon}`, '', `export default ${work}`, ''].join(newline);
}

const camel = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
    .replace(/^[0-9A-Z]/, (first) => (/\d/.test(first) ? `_${first}` : first.toLowerCase()));
