/** Many copies of small projects in one run of the type checker: what it has to say of a copy and not of the original. */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { added, type Copy } from '../../fixes/offers/offered.js';

const PYRIGHT = createRequire(import.meta.url).resolve('pyright/index.js');

export interface ChangedCopy {
  readonly title: string;
  readonly original: Copy;
  readonly copy: Copy;
}

/** Names that are left over count as well: fixes take out what they make unused. */
const SETTINGS = {
  typeCheckingMode: 'standard',
  pythonVersion: '3.13',
  reportMissingImports: false,
  reportMissingModuleSource: false,
  reportAttributeAccessIssue: false,
  reportUnusedImport: true,
  reportUnusedVariable: true,
  reportUnusedCoroutine: true,
};

interface Diagnostic {
  readonly file: string;
  readonly message: string;
  readonly rule?: string;
}

export async function typeErrors(changed: readonly ChangedCopy[]): Promise<readonly string[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'unblock-pyright-')));
  try {
    const originals = [...new Set(changed.map(({ original }) => original))];
    originals.forEach((original, i) => write(join(folder, `original${i}`), original));
    changed.forEach(({ copy }, i) => write(join(folder, `copy${i}`), copy));
    const roots = [...originals.map((_, i) => `original${i}`), ...changed.map((_, i) => `copy${i}`)];
    const environments = roots.map((root) => ({ root }));
    const checked = changed.map(({ original, copy }) => filesToCheck(original, copy));
    const include = [
      ...originals.flatMap((original, i) => {
        const files = new Set(changed.flatMap((each, j) => (each.original === original ? (checked[j] ?? []) : [])));
        return [...files].filter((file) => original.has(file)).map((file) => `original${i}/${file}`);
      }),
      ...checked.flatMap((files, i) => files.map((file) => `copy${i}/${file}`)),
    ];
    writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify({ ...SETTINGS, include, executionEnvironments: environments }));
    const known = byRoot(folder, await diagnosticsBelow(folder));
    return changed.flatMap(({ title, original }, i) => {
      const before = known.get(`original${originals.indexOf(original)}`) ?? [];
      const after = known.get(`copy${i}`) ?? [];
      const more = new Set(
        added(
          before.map(({ what }) => what),
          after.map(({ what }) => what),
        ),
      );
      return after.filter(({ what }) => more.has(what)).map(({ what, message }) => `${title}: ${what}: ${message}`);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that may have something new to say of them: all of them when something is declared otherwise, else those that differ. */
function filesToCheck(original: Copy, copy: Copy): readonly string[] {
  const declared = (text: string): string => (text.match(/^\s*(?:async\s+)?(?:def|class)\b.*$/gm) ?? []).join('\n');
  const other = [...copy].filter(([file, text]) => original.get(file) !== text);
  const isDeclared = other.some(([file, text]) => declared(text) !== declared(original.get(file) ?? ''));
  return (isDeclared ? [...copy] : other).map(([file]) => file);
}

function write(root: string, copy: Copy): void {
  for (const [file, text] of copy) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** It exits with 1 when it has something to say. */
function diagnosticsBelow(folder: string): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [PYRIGHT, '--outputjson', '--project', folder], { maxBuffer: 1 << 28 }, (error, stdout) => {
      try {
        resolve((JSON.parse(stdout) as { readonly generalDiagnostics: readonly Diagnostic[] }).generalDiagnostics);
      } catch {
        reject(error ?? new Error(stdout.slice(0, 200)));
      }
    });
  });
}

interface TypeError {
  /** Its file and rule: lines move, and what it says may change with the types that it speaks of. */
  readonly what: string;
  readonly message: string;
}

/** What is said of each copy. */
function byRoot(folder: string, diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly TypeError[]> {
  const known = new Map<string, TypeError[]>();
  for (const { file, message, rule } of diagnostics) {
    const [root = '', ...rest] = relative(folder, realpathSync(file)).split(/[\\/]/);
    const all = known.get(root) ?? [];
    all.push({ what: `${rest.join('/')}: ${rule ?? 'syntax'}`, message: message.split('\n', 1)[0] ?? '' });
    known.set(root, all);
  }
  return known;
}
