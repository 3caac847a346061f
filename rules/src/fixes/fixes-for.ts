import type { Finding } from '../analysis/finding.js';
import type { FixContext, Offer, Refusal } from './context.js';
import type { Fix, FixKind } from './fix.js';
import { ignore } from './ignore.js';
import { javascriptOffers } from './javascript/offers.js';
import { pythonOffers } from './python/offers.js';
import { joinEdits, overlaps } from './text/edits.js';

/**
 * What can be done about a finding: the best first and alone marked preferred, ignoring it last. An edit that would not
 * compile, would change what the code does or would leave the loop blocked is not offered.
 */
export function fixesFor(finding: Finding, context: FixContext): readonly Fix[] {
  const offers = offersFor(finding, context);
  const fixes = [...offers, ignore]
    .flatMap((offer) => offer(finding, context))
    .map((fix) => ({ ...fix, edits: joinEdits(fix.edits) }))
    .filter((fix) => !overlaps(fix.edits));
  // The rule says what it wants.
  if (finding.rule === 'prefer-sync-endpoint')
    fixes.sort((a, b) => Number(b.kind === 'sync-endpoint') - Number(a.kind === 'sync-endpoint'));
  return fixes.map((fix, i) => ({ ...fix, preferred: fix.preferred && i === 0 }));
}

/** Why kinds of fixes are not offered, one reason a kind. */
export function refusalsFor(finding: Finding, context: FixContext): readonly Refusal[] {
  const refusals = new Map<FixKind, Refusal>();
  const refused = (refusal: Refusal): void => {
    if (!refusals.has(refusal.kind)) refusals.set(refusal.kind, refusal);
  };
  for (const { kind } of fixesFor(finding, { ...context, refused })) refusals.delete(kind);
  return [...refusals.values()];
}

function offersFor(finding: Finding, context: FixContext): readonly Offer[] {
  const language = context.facts(finding.place.file)?.language;
  if (language === undefined) return [];
  return language === 'python' ? pythonOffers : javascriptOffers;
}
