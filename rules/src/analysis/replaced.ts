/**
 * What replacing leaves of texts: `title.replace(/[^a-z0-9]+/g, '-')` holds letters, digits and hyphens, and never two hyphens in
 * a row, so that `/^-+|-+$/g` is quick on it.
 */

import { collapsed } from '../backtracking/collapsing.js';
import type { Matching } from '../catalog/model.js';
import type { CallSite } from './call-site.js';
import { sizedValues } from './data.js';
import { flagsOf, regexesOf } from './regexes.js';
import { argumentValues } from './results.js';
import type { Solver } from './solver.js';
import { type DataSource, type DataValue, isFromOutside, union, NONE, type Value, type Values } from './value.js';

export function replacedTexts(s: Solver, site: CallSite, matches: Matching, self: Value | null, results: Values): Values {
  if (matches.replacement === undefined || !results.some(isFromOutside)) return results;
  const left = leftBy(s, site, matches, self);
  return results.reduce<Values>((all, value) => {
    if (value.kind === 'data') return union(all, [rewritten(s, value, left)]);
    return union(all, [value.kind === 'short' ? s.values.short(rewritten(s, value.of, left), value.most) : value]);
  }, NONE);
}

function leftBy(
  s: Solver,
  site: CallSite,
  { pattern, replacement, flags, manner }: Matching,
  self: Value | null,
): ReturnType<typeof collapsed> {
  const { language } = site.frame.fn.module.file.facts;
  const given = flags === undefined ? null : flagsOf(argumentValues(s, site, flags));
  const patterns = sizedValues(s, site, pattern, self).filter((value) => language === 'python' || value.kind === 'native');
  const [value, ...others] = regexesOf(s, language, patterns, language === 'python' ? given : null);
  const regex = value && s.regexes.get(value);
  const texts = replacement === undefined ? NONE : sizedValues(s, site, replacement, self);
  const [text] = texts;
  if (!regex || !('pattern' in regex) || others.length > 0 || texts.length !== 1 || text?.kind !== 'string') return null;
  if (manner === 'global' && !regex.flags.includes('g')) return null;
  return collapsed(regex, text.value);
}

function rewritten(s: Solver, data: DataValue, left: Partial<Pick<DataSource, 'letters' | 'lone'>> | null): DataValue {
  const { source } = data;
  if (!left && source.lone === null) return data;
  // Others can bring together what stood apart.
  const made = { ...source, ...(left ?? { lone: null }) };
  return s.values.dataOf(s.values.source(source.key, source.kind, source.name, source.limit, source.checked, made), data.path, data.shape);
}
