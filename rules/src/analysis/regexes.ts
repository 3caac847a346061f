/** Regular expressions as values, and where texts meet them. */

import type { Matching, Model } from '../catalog/model.js';
import type { Expression } from '../backtracking/backtracking.js';
import type { Language } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import { holds } from './conditions.js';
import { argumentValues } from './results.js';
import { sizedValues } from './data.js';
import type { Frame } from './frame.js';
import type { Solver } from './solver.js';
import { isFromOutside, NONE, type DataValue, type NativeValue, type ShortValue, type Value, type Values } from './value.js';

/** What is known of a regular expression: how it is written, or who outside has chosen it. */
export type Regex = Expression | { readonly chosen: DataValue | ShortValue };

/** A text from outside that meets an expression, or anything that meets an expression from outside. */
export interface MatchSite {
  readonly at: number;
  readonly end: number;
  readonly nameAt: number;
  readonly regex: Regex;
  readonly manner: Matching['manner'];
  /** Texts from outside; empty where none is known to be. */
  readonly texts: readonly (DataValue | ShortValue)[];
  /** As in the catalog: only alternatives multiply. */
  readonly guards?: true;
  /** Guarded as a set-up that runs once: see edges. */
  readonly once: boolean;
}

const TYPES: Readonly<Record<Language, string>> = { javascript: 'RegExp', python: 're.Pattern' };

/** The value of an expression with a known pattern; `source` and `flags` can be read from it. */
export function regexValue(s: Solver, dialect: Language, pattern: string, flags: string): NativeValue {
  const value = s.values.native(dialect, TYPES[dialect], `/${pattern}/${flags}`);
  if (!s.regexes.has(value)) {
    s.regexes.set(value, { pattern, flags, dialect });
    s.write(s.field(value, dialect === 'python' ? 'pattern' : 'source'), [s.values.string(pattern)]);
    if (dialect === 'javascript') s.write(s.field(value, 'flags'), [s.values.string(flags)]);
  }
  return value;
}

/** The value of an expression that is made of what somebody outside sends. */
function chosenRegex(s: Solver, language: Language, chosen: DataValue | ShortValue): NativeValue {
  const value = s.values.native(language, TYPES[language], `chosen:${chosen.id}`);
  s.regexes.set(value, { chosen });
  return value;
}

/** Expressions that these values are, or make when they are compiled. */
export function regexesOf(s: Solver, language: Language, patterns: Values, flags: string | null): readonly NativeValue[] {
  return patterns.flatMap((value) => {
    if (value.kind === 'native') {
      const known = s.regexes.get(value);
      if (!known) return [];
      return flags !== null && 'pattern' in known ? [regexValue(s, language, known.pattern, flags)] : [value];
    }
    if (value.kind === 'string') return [regexValue(s, language, value.value, flags ?? '')];
    if (!isFromOutside(value)) return [];
    const textual = value.kind === 'short' || value.shape === 'text' || value.shape === 'any';
    return textual ? [chosenRegex(s, language, value)] : [];
  });
}

const textsIn = (values: Values): readonly string[] => values.flatMap((value) => (value.kind === 'string' ? [value.value] : []));

/**
 * One helper makes the expressions of all its callers (`const whole = (source) => new RegExp(`^(?:${source})$`)`): a call with
 * constants does not get those that hold what only others give.
 */
export function madeOf(s: Solver, given: readonly Values[], params: readonly { readonly values: Values }[], results: Values): Values {
  if (s.regexes.size === 0 || !results.some((value) => s.regexes.has(value))) return results;
  const own = given.flatMap((values) => (values.every(({ kind }) => kind === 'string') ? textsIn(values) : []));
  if (own.length === 0) return results;
  const others = params.flatMap(({ values }) => textsIn(values)).filter((text) => !own.includes(text));
  return results.filter((value) => {
    const regex = s.regexes.get(value);
    if (!regex || !('pattern' in regex)) return true;
    const holds = (text: string): boolean => regex.pattern.includes(text);
    return own.some(holds) || !others.some(holds);
  });
}

const PYTHON_FLAGS: Readonly<Record<string, string>> = {
  IGNORECASE: 'i',
  MULTILINE: 'm',
  DOTALL: 's',
  VERBOSE: 'x',
  ASCII: 'a',
};

/** Letters of `re.I | re.MULTILINE`; JavaScript's are texts. Null where they are not given. */
export function flagsOf(values: Values | null): string | null {
  if (values === null) return null;
  return values
    .map((value) =>
      value.kind === 'string' ? value.value : value.kind === 'symbol' ? (PYTHON_FLAGS[value.path] ?? value.path.toLowerCase()) : '',
    )
    .filter((letters) => /^[a-z]{0,8}$/.test(letters))
    .join('');
}

/** Those of the values that can be texts from outside. */
export const outsideTexts = (values: Values): readonly (DataValue | ShortValue)[] =>
  values.filter(isFromOutside).filter((each) => each.kind === 'short' || each.shape === 'text' || each.shape === 'any');

/** Notes where a library call matches a text that comes from outside, or an expression that does. */
export function noteMatch(s: Solver, frame: Frame, site: CallSite, model: Model, self: Value | null): void {
  const { matches } = model;
  if (!matches || (matches.unless && holds(s, site, matches.unless, self))) return;
  const { language } = frame.fn.module.file.facts;
  const patterns = sizedValues(s, site, matches.pattern, self);
  const values = sizedValues(s, site, matches.text, self);
  const texts = outsideTexts(values);
  const flags = matches.flags === undefined ? null : flagsOf(argumentValues(s, site, matches.flags));
  // JavaScript's methods of texts take plain texts as they are.
  const made = language === 'python' ? patterns : patterns.filter((value) => value.kind === 'native');
  for (const value of regexesOf(s, language, made, language === 'python' ? flags : null)) {
    const regex = s.regexes.get(value);
    if (!regex || ('pattern' in regex ? texts.length === 0 : isConstant(values))) continue;
    frame.matches.push({
      at: site.at,
      end: site.end,
      nameAt: site.nameAt,
      regex,
      manner: matches.manner,
      texts,
      ...(matches.guards && { guards: true }),
      once: frame.once > 0,
    });
  }
}

const isConstant = (values: Values): boolean => values !== NONE && values.length > 0 && values.every((value) => value.kind === 'string');
