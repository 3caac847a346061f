/**
 * Regular expressions that a text from outside can make slow: exponential ones by some dozen characters, others by as many
 * thousand as the input lets through. An expression that somebody outside chooses is as slow as they like.
 */

import { backtrackingOf, type Backtracking, type Expression } from '../../backtracking/backtracking.js';
import type { Manner } from '../../backtracking/run.js';
import type { StallClass } from '../../catalog/model.js';
import type { Attack } from '../finding.js';
import type { Frame } from '../frame.js';
import type { MatchSite } from '../regexes.js';
import type { DataValue, ShortValue } from '../value.js';
import { isSent, originOf } from './work.js';

export interface SlowRegex {
  readonly frame: Frame;
  readonly site: MatchSite;
  readonly name: string;
  /** As the message says it: `exponential in …: 40 characters take about 100 ms`. */
  readonly growth: string;
  readonly stall: StallClass;
  /** One of these has to reach the expression for it to be slow. */
  readonly needs: readonly (DataValue | ShortValue)[];
  readonly attack: Attack | null;
  readonly expression: Expression | null;
}

/** A stall of so many milliseconds is one. */
const STALL_MS = 20;
/** What messages give the length for. */
const LONG_MS = 100;
/** Characters that get into any server by default: Node's and h11's limit of what a request has in front of its body. */
const LEAST_INPUT = 16 * 1024;

export function* slowRegexes(frame: Frame): Iterable<SlowRegex> {
  for (const site of frame.matches) {
    const found = 'chosen' in site.regex ? chosen(frame, site, site.regex.chosen) : written(frame, site, site.regex);
    if (found) yield found;
  }
}

function written(frame: Frame, site: MatchSite, expression: Expression): SlowRegex | null {
  const texts = site.texts.filter((text) => isSent(originOf(text)));
  if (texts.length === 0) return null;
  const manner = mannerOf(site, expression);
  const slowFor = (text: DataValue | ShortValue): Backtracking | null => {
    const slow = backtrackingOf(expression, manner, originOf(text).source);
    if (slow && site.guards && !isByAlternatives(expression, slow)) return null;
    return slow && mostOf(text) >= slow.lengthFor(STALL_MS) ? slow : null;
  };
  const needs = texts.filter(slowFor);
  const slow = needs[0] && slowFor(needs[0]);
  if (!slow) return null;
  return {
    frame,
    site,
    name: writtenAs(expression),
    growth: growthOf(expression, slow),
    stall: slow.growth === 'exponential' ? 'unbounded' : 'heavy',
    needs,
    attack: attackOf(slow),
    expression,
  };
}

/** `(?:[a-z]|\w)+`, and not `([a-z]+)*`. */
function isByAlternatives({ pattern }: Expression, { growth, at, end }: Backtracking): boolean {
  const part = pattern.slice(at, end);
  return growth === 'exponential' && part.includes('|') && (part.match(/[*+}]/g) ?? []).length === 1;
}

function chosen(frame: Frame, site: MatchSite, by: DataValue | ShortValue): SlowRegex | null {
  const data = originOf(by);
  if (!isSent(data)) return null;
  const name = `\`${data.source.name}${data.path}\``;
  const from = data.source.kind === 'kept' ? 'which a request has left there,' : 'of the request';
  const growth = `${name} ${from} is the expression, which can be exponential`;
  return { frame, site, name: 'RegExp', growth, stall: 'unbounded', needs: [by], attack: null, expression: null };
}

function attackOf({ attack, lengthFor }: Backtracking): Attack {
  const { prefix, pump, suffix } = attack;
  return { ...attack, times: Math.max(1, Math.ceil((lengthFor(LONG_MS) - prefix.length - suffix.length) / pump.length)) };
}

/** Characters that can come. */
const mostOf = (text: DataValue | ShortValue): number =>
  Math.min(text.kind === 'short' ? text.most : Infinity, Math.max(originOf(text).source.limit ?? LEAST_INPUT, 1));

const mannerOf = ({ manner }: MatchSite, { flags }: Expression): Manner =>
  manner === 'global' ? (flags.includes('g') ? 'all' : 'search') : manner;

const LONGEST_NAME = 60;
const shortly = (text: string): string => (text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME)}…`);

const writtenAs = ({ pattern, flags, dialect }: Expression): string =>
  dialect === 'javascript' ? `/${shortly(pattern)}/${flags}` : shortly(pattern);

function growthOf({ pattern }: Expression, slow: Backtracking): string {
  const part = shortly(pattern.slice(slow.at, slow.end));
  const growth = slow.growth === 'exponential' ? 'exponential' : `O(n${SUPERSCRIPTS[slow.growth] ?? '²'})`;
  return `${growth} in \`${part}\`: ${rounded(slow.lengthFor(LONG_MS))} characters take about ${LONG_MS} ms`;
}

const SUPERSCRIPTS = ['', '', '²', '³', '⁴', '⁵', '⁶', '⁷'];

/** Two digits say enough. */
function rounded(length: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(length)) - 1);
  return (Math.round(length / unit) * unit).toLocaleString('en');
}
