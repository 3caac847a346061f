// Applies all preferred fixes of applications in memory, and asks the compiler what it thinks of them.
// node scripts/evaluate-fixes/javascript.mjs FOLDER… [--list] [--diff FILE]
// --list: what is left and why, and new errors; --diff: the edits.
// An application has its dependencies installed, and its own compiler is used where it has one. Each `tsconfig.json` and
// `jsconfig.json` is checked as it is before and after; files that none of them has are checked as JavaScript without a
// configuration. An edit counts as failing when its file has an error of a number that it had not (so often) before; that a
// type is left to be guessed is no error in a file where types were left to be guessed before.
// Needs a build (`npx tsc -b`).

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { diffOf } from '../../rules/dist/cli/fix/changes.js';
import { fixInRounds } from '../../rules/dist/cli/fix/rounds.js';
import { openSession } from '../../rules/dist/engine.js';

const own = createRequire(import.meta.url);

/** For packages that a fix says to add. */
const POOLS = `
type Options = { filename?: string | null; name?: string | null };
declare module 'piscina' {
  export class Piscina<T = any, R = any> { constructor(options?: Options); run(task: T, options?: Options): Promise<R>; }
  export default Piscina;
}
`;

function configurationsBelow(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((each) => {
    if (each.isDirectory())
      return each.name === 'node_modules' || each.name.startsWith('.') ? [] : configurationsBelow(root, join(folder, each.name));
    return /^[jt]sconfig.*\.json$/.test(each.name) ? [join(folder, each.name)] : [];
  });
}

function compilerOf(root) {
  try {
    return createRequire(join(root, 'package.json'))('typescript');
  } catch {
    return own('typescript');
  }
}

/** Programs to check: file names and options, those of a configuration or of none. */
function programsOf(ts, root, changed) {
  const left = new Set(changed);
  const programs = [];
  const specific = (name) => (/[jt]sconfig\.json$/.test(name) ? 0 : 1);
  for (const name of configurationsBelow(root).sort((a, b) => specific(a) - specific(b) || b.length - a.length)) {
    const read = ts.readConfigFile(join(root, name), ts.sys.readFile);
    if (read.error) continue;
    const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, dirname(join(root, name)));
    const has = fileNames.filter((file) => left.has(file) && (options.checkJs === true || /\.[cm]?tsx?$/.test(file)));
    if (has.length === 0) continue;
    for (const file of has) left.delete(file);
    programs.push({ name, fileNames, options: { ...options, noEmit: true, incremental: false, composite: false } });
  }
  if (left.size > 0)
    programs.push({
      name: '(none)',
      fileNames: [...left].filter((file) => !file.endsWith('.json')),
      options: {
        allowJs: true,
        checkJs: true,
        noEmit: true,
        module: ts.ModuleKind.Preserve,
        target: ts.ScriptTarget.ES2023,
        skipLibCheck: true,
        types: ['node'],
        typeRoots: [join(dirname(own.resolve('@types/node/package.json')), '..')],
        maxNodeModuleJsDepth: 0,
      },
    });
  return programs;
}

function errorsOf(ts, root, { fileNames, options }, texts, only) {
  const host = ts.createCompilerHost(options, true);
  const stub = join(root, 'unblock-pools.d.ts');
  const all = new Map([...texts, [stub, POOLS]]);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => all.get(resolve(file)) ?? readFile(file);
  host.fileExists = (file) => all.has(resolve(file)) || fileExists(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = all.get(resolve(file));
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram([...fileNames, stub], options, host);
  const errors = [];
  for (const file of program.getSourceFiles()) {
    const path = resolve(file.fileName);
    if (!only(path)) continue;
    for (const each of [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]) {
      if (each.category !== ts.DiagnosticCategory.Error) continue;
      const { line } = file.getLineAndCharacterOfPosition(each.start ?? 0);
      const message = ts.flattenDiagnosticMessageText(each.messageText, ' ');
      errors.push({ file: relative(root, path).split(sep).join('/'), code: each.code, line: line + 1, message });
    }
  }
  return errors;
}

/** Types that are left to be guessed. A file that is checked without having types says so at each parameter that is written. */
const GUESSED = new Set([7005, 7006, 7016, 7031]);

function newOnes(before, after) {
  const left = new Map();
  const key = ({ file, code }) => `${file} ${code}`;
  const guessing = new Set(before.filter(({ code }) => GUESSED.has(code)).map(({ file }) => file));
  for (const each of before) left.set(key(each), (left.get(key(each)) ?? 0) + 1);
  return after.filter((each) => {
    if (GUESSED.has(each.code) && guessing.has(each.file)) return false;
    const count = left.get(key(each)) ?? 0;
    left.set(key(each), count - 1);
    return count <= 0;
  });
}

async function evaluate(root, { diff }) {
  const ts = compilerOf(root);
  const session = await openSession(root, { cache: false });
  const { fixed, left, changes } = fixInRounds(session, {
    kind: undefined,
    wanted: (findings) => findings.filter(({ place }) => !place.file.endsWith('.py')),
    exists: (file) => existsSync(join(root, file)),
    beforeEdits: () => undefined,
  });
  if (diff) writeFileSync(diff, diffOf(changes), { flag: 'a' });
  const after = new Map(changes.map((each) => [join(root, each.file), each.after]));
  const before = new Map(changes.flatMap((each) => (each.before === null ? [] : [[join(root, each.file), each.before]])));
  const inProject = (path) => path.startsWith(root + sep) && !path.includes(`${sep}node_modules${sep}`);
  const errors = [];
  let known = 0;
  for (const program of programsOf(ts, root, [...before.keys()])) {
    const was = errorsOf(ts, root, program, before, inProject);
    known += was.length;
    errors.push(...newOnes(was, errorsOf(ts, root, program, after, inProject)));
  }
  const files = new Set(errors.map(({ file }) => file));
  const failing = fixed.filter(({ file }) => files.has(file)).length;
  const elsewhere = [...files].filter((file) => !fixed.some((each) => each.file === file)).length;
  const open = left.map(({ finding: { place, primitive }, reason }) => {
    const line = session.lineStarts(place.file).findLastIndex((at) => at <= place.at) + 1;
    return `${place.file}:${line} ${primitive.api}: ${reason}`;
  });
  return { fixed: fixed.length, left: open, failing: Math.min(fixed.length, failing + elsewhere), known, errors };
}

const list = process.argv.includes('--list');
const at = process.argv.indexOf('--diff');
const diff = at < 0 ? null : process.argv[at + 1];
const folders = process.argv.slice(2).filter((each) => !each.startsWith('--') && each !== diff);
if (diff) writeFileSync(diff, '');
const sum = { fixed: 0, failing: 0 };
for (const folder of folders) {
  const { fixed, left, failing, known, errors } = await evaluate(resolve(folder), { diff });
  sum.fixed += fixed;
  sum.failing += failing;
  console.log(
    `${basename(resolve(folder))}: ${fixed - failing} of ${fixed} edits pass, ${left.length} findings left; ${known} errors before, ${errors.length} new`,
  );
  if (list) for (const each of left) console.log(`   left ${each}`);
  if (list) for (const { file, line, code, message } of errors) console.log(`   ${file}:${line} TS${code} ${message.slice(0, 200)}`);
}
const rate = sum.fixed === 0 ? 1 : (sum.fixed - sum.failing) / sum.fixed;
console.log(`${sum.fixed - sum.failing} of ${sum.fixed} edits pass (${Math.round(rate * 1000) / 10} %)`);
process.exitCode = rate >= 0.9 ? 0 : 1;
