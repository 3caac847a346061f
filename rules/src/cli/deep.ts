/**
 * `check --deep`: a second opinion on each expression that is reported as slow, by the package `recheck` of the project
 * (https://makenowjust-labs.github.io/recheck, 4.5: automata and fuzzing, a text that attacks). Its own backends are a native
 * binary, Java or JavaScript; the last one is what every installation has.
 */

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Confirmation, Finding } from '../analysis/finding.js';
import { Failure } from './failure.js';

/** As much of recheck as is used. */
interface Recheck {
  check(
    source: string,
    flags: string,
    params: { readonly timeout: number },
  ): Promise<{
    readonly status: 'safe' | 'vulnerable' | 'unknown';
    readonly complexity?: { readonly type: string; readonly degree?: number };
    readonly attack?: { readonly pattern: string; readonly string: string };
  }>;
}

/** Milliseconds for one expression: it took 0.4 s for the slowest twentieth of a corpus. */
const TIMEOUT = 10_000;

async function load(folder: string): Promise<Recheck> {
  // Whoever has set another backend means it.
  process.env.RECHECK_BACKEND ??= 'pure';
  try {
    const path = createRequire(join(folder, 'package.json')).resolve('recheck');
    const loaded: unknown = await import(pathToFileURL(path).href);
    if (isRecheck(loaded)) return loaded;
  } catch {
    // Not there: said below.
  }
  throw new Failure('--deep needs the package recheck in the project: npm install --save-dev recheck');
}

const isRecheck = (module: unknown): module is Recheck =>
  typeof module === 'object' && module !== null && 'check' in module && typeof module.check === 'function';

/** Python's syntax as JavaScript's, as far as the two have the same: named groups, ends of the text, flags in front. */
function asJavaScript({ pattern, flags, dialect }: NonNullable<Finding['expression']>): {
  readonly source: string;
  readonly flags: string;
} {
  const known = [...new Set(flags)].filter((flag) => 'imsu'.includes(flag)).join('');
  if (dialect === 'javascript') return { source: pattern, flags: known };
  const [, inline = ''] = /^\(\?([a-z]+)\)/.exec(pattern) ?? [];
  const source = pattern
    .replace(/^\(\?[a-z]+\)/, '')
    .replaceAll('(?P<', '(?<')
    .replace(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replaceAll('\\A', '^')
    .replaceAll('\\Z', '$');
  return { source, flags: [...new Set(known + inline)].filter((flag) => 'ims'.includes(flag)).join('') };
}

/** The findings, with what recheck says of their expressions. */
export async function confirmed(findings: readonly Finding[], folder: string): Promise<readonly Finding[]> {
  if (!findings.some(({ expression }) => expression)) return findings;
  const recheck = await load(folder);
  const known = new Map<string, Confirmation>();
  const out: Finding[] = [];
  for (const finding of findings) {
    if (!finding.expression) {
      out.push(finding);
      continue;
    }
    const { source, flags } = asJavaScript(finding.expression);
    const key = `${flags}/${source}`;
    const confirmation = known.get(key) ?? (await ask(recheck, source, flags));
    known.set(key, confirmation);
    out.push({ ...finding, confirmation });
  }
  return out;
}

async function ask(recheck: Recheck, source: string, flags: string): Promise<Confirmation> {
  try {
    const { status, complexity, attack } = await recheck.check(source, flags, { timeout: TIMEOUT });
    const growth = complexity?.type === 'polynomial' ? `O(n^${complexity.degree ?? 2})` : (complexity?.type ?? null);
    return { status, growth, attack: attack ? { written: attack.pattern, text: attack.string } : null };
  } catch {
    // Syntax that it does not know.
    return { status: 'unknown', growth: null, attack: null };
  }
}
