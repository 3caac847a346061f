import { parsePython } from './parser.js';
import type { ParseError, SyntaxTree } from './syntax.js';
import { withoutTypeParamDefaults } from './type-param-defaults.js';
import { closeBrackets } from './unclosed-brackets.js';

export interface Repaired {
  readonly tree: SyntaxTree | null;
  /** As long as the original, so that positions hold for both. */
  readonly text: string;
  /** The errors of the original. */
  readonly errors: readonly ParseError[];
}

interface Attempt {
  readonly text: string;
  readonly tree: SyntaxTree;
  /** How many characters have no part in the tree. */
  readonly damage: number;
}

const MAX_ROUNDS = 3;
const MAX_LINES_TRIED = 4;
/** More errors than this are no file that someone is typing in. */
const MAX_ERRORS = 40;

/**
 * Parses a file that may be half typed. One bracket without its partner can make the parser lose all functions after it, so
 * where it had to recover, brackets are closed and broken lines blanked out, as long as more of the file makes sense that way.
 */
export function parseRepaired(original: string): Repaired {
  const { tree, text } = parseModern(original);
  if (tree === null || tree.errors.length === 0 || tree.errors.length > MAX_ERRORS) return { tree, text, errors: tree?.errors ?? [] };
  let best: Attempt = { text, tree, damage: damageOf(tree) };
  for (let round = 0; round < MAX_ROUNDS && best.tree.errors.length > 0; round += 1) {
    const better = improve(best);
    if (better === null) break;
    best = better;
  }
  return { tree: best.tree, text: best.text, errors: tree.errors };
}

function parseModern(original: string): { readonly tree: SyntaxTree | null; readonly text: string } {
  const tree = parsePython(original);
  const text = tree === null || tree.errors.length === 0 ? original : withoutTypeParamDefaults(original);
  return { tree: text === original ? tree : parsePython(text), text };
}

function improve(before: Attempt): Attempt | null {
  const closed = attempt(before, closeBrackets(before.text), 0);
  if (closed !== null) return closed;
  let best: Attempt | null = null;
  for (const at of brokenLines(before)) {
    const { text, lost } = blankLine(before.text, at);
    const tried = attempt(before, text, lost);
    if (tried !== null && tried.damage < (best?.damage ?? Infinity)) best = tried;
  }
  return best;
}

function attempt(before: Attempt, text: string, lost: number): Attempt | null {
  const tree = text === before.text ? null : parsePython(text);
  if (tree === null) return null;
  const damage = damageOf(tree) + lost;
  return damage < before.damage ? { text, tree, damage } : null;
}

function damageOf(tree: SyntaxTree): number {
  let damage = 0;
  let covered = 0;
  for (const { at, end, missing } of tree.errors) {
    if (missing !== null) damage += 1;
    if (end <= covered) continue;
    damage += end - Math.max(at, covered);
    covered = end;
  }
  return damage;
}

/** Starts of the lines on which errors begin or end. */
function brokenLines({ text, tree }: Attempt): number[] {
  const starts = new Set<number>();
  for (const { at, end } of tree.errors) {
    for (const place of [at, Math.max(at, end - 1)]) starts.add(text.lastIndexOf('\n', place - 1) + 1);
    if (starts.size >= MAX_LINES_TRIED) break;
  }
  return [...starts].slice(0, MAX_LINES_TRIED);
}

function blankLine(text: string, start: number): { readonly text: string; readonly lost: number } {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? text.length : end).trimEnd();
  const code = line.trimStart();
  if (code.length < 4) return { text: text.slice(0, start) + ' '.repeat(line.length) + text.slice(start + line.length), lost: code.length };
  const blank = 'pass'.padEnd(code.length);
  return { text: text.slice(0, start + line.length - code.length) + blank + text.slice(start + line.length), lost: code.length };
}
