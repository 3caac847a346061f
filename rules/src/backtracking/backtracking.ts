/**
 * How long a regular expression can take on the worst text: exponential, polynomial, or in proportion to the text (null).
 *
 * Suspects come from the ambiguity of the automaton; each is tried out by a backtracking matcher that counts what it does,
 * on texts of growing length. So anchors, lookarounds, references, possessive and atomic groups and counts are exact.
 */

import { alphabetOf, type Alphabet, setsIn } from './alphabet.js';
import { ambiguities, type Suspect } from './ambiguity.js';
import { automatonOf } from './automaton.js';
import { type CharSet, contains, one, unite } from './char-set.js';
import { fitGrowth, type Growth } from './growth.js';
import { parseRegex } from './parse.js';
import { compile, type Program } from './program.js';
import { Budget, COSTS, type Manner, match } from './run.js';
import type { Dialect, RegexNode } from './syntax.js';

export interface Expression {
  readonly pattern: string;
  /** JavaScript's flags, or those of Python's inline flags (`imsxa`). */
  readonly flags: string;
  readonly dialect: Dialect;
}

export interface Backtracking extends Growth {
  /** The part at fault: offsets in the pattern. */
  readonly at: number;
  readonly end: number;
  /** A text that takes long is the prefix, the pump many times, and the suffix. */
  readonly attack: { readonly prefix: string; readonly pump: string; readonly suffix: string };
}

/** Longer patterns are data more than expressions. */
const MAX_PATTERN = 5000;
/** Nanoseconds, in the matcher's terms, that trying out one suffix of a suspect may take. */
const TRIAL = 10_000;
/** Texts of this many letters are tried first. */
const TRIAL_LENGTH = 28;
const MAX_SUFFIXES = 8;
/** Attacks whose growth is measured, by how promising they are. */
const MEASURED = 2;
const MEASURED_EXPONENTIAL = 4;

const COUNTS = /\{\d+(?:,\d*)?\}/;

const known = new Map<string, Backtracking | null>();
const MAX_KNOWN = 4000;

/** What is known of the texts that come. */
export interface Texts {
  /** The only characters that they can hold. */
  readonly letters: CharSet | null;
  /** A character that never stands next to itself. */
  readonly lone: number | null;
}

const ANY_TEXT: Texts = { letters: null, lone: null };

export function backtrackingOf(expression: Expression, manner: Manner, texts: Texts = ANY_TEXT): Backtracking | null {
  const of = texts.letters === null && texts.lone === null ? '' : JSON.stringify([texts.letters, texts.lone]);
  const key = `${expression.dialect}/${manner}/${of}/${expression.flags}/${expression.pattern}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const found = expression.pattern.length > MAX_PATTERN ? null : examine(expression, manner, texts);
  known.set(key, found);
  return found;
}

interface Attack {
  readonly suspect: Suspect;
  readonly suffix: readonly number[];
}

/** Characters that a match of an expression can hold. */
export function charactersOf({ pattern, flags, dialect }: Expression): CharSet | null {
  const parsed = pattern.length > MAX_PATTERN ? null : parseRegex(pattern, flags, dialect);
  return parsed && unite(...setsIn(parsed.root, 'consumed'));
}

/** An alphabet of which some letters never come. */
function within(alphabet: Alphabet, letters: CharSet): Alphabet {
  const comes = alphabet.letters.map((code) => contains(letters, code));
  return { ...alphabet, held: (set) => alphabet.held(set).map((held, letter) => (comes[letter] ? held : 0)) };
}

function examine({ pattern, flags, dialect }: Expression, manner: Manner, { letters, lone }: Texts): Backtracking | null {
  if (!/[*+{]/.test(pattern)) return null;
  const parsed = parseRegex(pattern, flags, dialect);
  const whole = parsed && alphabetOf(parsed.root, [...(letters ? [letters] : []), ...(lone === null ? [] : [one(lone)])]);
  const alphabet = whole && letters ? within(whole, letters) : whole;
  if (!parsed || !alphabet) return null;
  const how: Manner = parsed.sticky ? 'first' : manner;
  const automaton = automatonOf(parsed.root, alphabet, (how === 'search' || how === 'all') && !startsAtStart(parsed.root));
  const found = automaton ? ambiguities(automaton.states, automaton.first) : [];
  const suspects = lone === null ? found : found.filter((suspect) => !repeats(suspect, alphabet.letters.indexOf(lone)));
  if (suspects.length === 0) return null;
  const program = compile(parsed.root, parsed.captures, alphabet);
  const cost = (attack: Attack, times: number, limit: number): number => {
    const { prefix, pump } = attack.suspect;
    const letters = [...prefix, ...Array.from({ length: times }, () => pump).flat(), ...attack.suffix];
    return costOf(program, alphabet, letters, how, dialect, limit);
  };
  const tried = suspects.flatMap((suspect) =>
    suffixesOf(alphabet, suspect, letters).map((suffix) => tryOut({ suspect, suffix }, (times) => cost({ suspect, suffix }, times, TRIAL))),
  );
  tried.sort((a, b) => a.length - b.length || b.cost - a.cost);
  const hasCounts = COUNTS.test(pattern);
  let worst: Backtracking | null = null;
  for (const [i, attack] of differing(tried.map((each) => each.attack)).entries()) {
    // The others are for exponential ones, of which the shortest matters.
    if (i >= MEASURED && worst?.growth !== 'exponential') break;
    const { prefix, pump } = attack.suspect;
    const around = prefix.length + attack.suffix.length;
    const growth = fitGrowth((times, limit) => cost(attack, times, limit), pump.length, around, hasCounts);
    if (!growth || (worst && worst.lengthFor(20) <= growth.lengthFor(20))) continue;
    const text = (letters: readonly number[]): string => String.fromCodePoint(...letters.map((letter) => alphabet.letters[letter] ?? 0));
    worst = {
      ...growth,
      ...placeOf(attack.suspect, pattern),
      attack: { prefix: text(prefix), pump: text(pump), suffix: text(attack.suffix) },
    };
  }
  return worst;
}

/** Does its text hold the letter twice in a row? */
const repeats = ({ prefix, pump }: Suspect, letter: number): boolean =>
  [...prefix, ...pump, ...pump].some((each, i, all) => each === letter && all[i + 1] === letter);

interface Trial {
  readonly attack: Attack;
  /** Letters from which on it exceeds the budget of a trial, as far as is tried. */
  readonly length: number;
  readonly cost: number;
}

function tryOut(attack: Attack, cost: (times: number) => number): Trial {
  const { prefix, pump } = attack.suspect;
  const around = prefix.length + attack.suffix.length;
  let high = Math.ceil(TRIAL_LENGTH / pump.length);
  let most = cost(high);
  if (most !== Infinity) return { attack, length: Number.MAX_SAFE_INTEGER, cost: most };
  let low = 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const spent = cost(middle);
    if (spent === Infinity) high = middle;
    else [low, most] = [middle, spent];
  }
  return { attack, length: high * pump.length + around, cost: most === Infinity ? 0 : most };
}

/** The first attacks with each of the leading suspects, then others. */
function differing(attacks: readonly Attack[]): readonly Attack[] {
  const first = attacks.filter(({ suspect }, i) => attacks.findIndex((each) => each.suspect === suspect) === i).slice(0, MEASURED);
  return [...first, ...attacks.filter((each) => !first.includes(each)).slice(0, MEASURED_EXPONENTIAL - first.length)];
}

function costOf(program: Program, alphabet: Alphabet, letters: readonly number[], how: Manner, dialect: Dialect, limit: number): number {
  const budget = new Budget(limit);
  match(program, { letters: Uint8Array.from(letters), codes: alphabet.letters }, how, COSTS[dialect], budget);
  return budget.isExhausted ? Infinity : budget.spent;
}

/**
 * What makes the match fail at last: nothing, a letter, a line end behind one; or that of the rest of the expression all but the
 * last letter is there, as engines look for constant texts first.
 */
function suffixesOf(alphabet: Alphabet, { rest }: Suspect, comes: CharSet | null): readonly (readonly number[])[] {
  const letters = alphabet.letters.map((_, letter) => [letter]).slice(0, MAX_SUFFIXES);
  const newline = alphabet.letters.indexOf(10);
  const lines = [
    [newline, newline],
    [0, newline],
  ];
  const last = rest.at(-1);
  const nearly =
    last === undefined
      ? []
      : [
          [...rest.slice(0, -1), last === 0 ? 1 : 0],
          [...rest, 0],
        ];
  const all = [[], ...letters, ...(newline < 0 ? [] : lines), ...nearly];
  return comes ? all.filter((suffix) => suffix.every((letter) => contains(comes, alphabet.letters[letter] ?? 0))) : all;
}

/** Can it only match at the start of the text? */
function startsAtStart(node: RegexNode): boolean {
  switch (node.kind) {
    case 'assert':
      return node.what === 'start';
    case 'sequence': {
      const first = node.items.find((item) => item.kind !== 'look');
      return first !== undefined && startsAtStart(first);
    }
    case 'choice':
      return node.items.every(startsAtStart);
    case 'capture':
    case 'atomic':
      return startsAtStart(node.item);
    default:
      return false;
  }
}

/** From the first of the repetitions that compete to the last. */
function placeOf({ repeats }: Suspect, pattern: string): { readonly at: number; readonly end: number } {
  const at = Math.min(...repeats.map((each) => each.at));
  const end = Math.max(...repeats.map((each) => each.end));
  return Number.isFinite(at) ? { at, end } : { at: 0, end: pattern.length };
}
