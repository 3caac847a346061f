/** A blocking call in a synchronous helper: the helper and all that call it become asynchronous, across files, as one edit. */

import type { Place } from '../../analysis/finding.js';
import { saysNo, stateOf, type FixContext, type No, type Offer } from '../context.js';
import type { FixKind, TextEdit } from '../fix.js';
import { perFile } from '../text/work-per-file.js';
import { asyncForm } from './async-alternative.js';
import { NO_PLACE, runsIn } from './await-place.js';
import { convert, refused, replace, type Conversion, type FileWork } from './conversion.js';
import { openInProject } from './copied-libraries.js';
import { CAUTION } from './lost-update.js';
import { callAt, isAsync, type Call } from './nodes.js';
import { replacementEdits } from './replacement.js';

export const asyncChain: Offer = (finding, context) => {
  const link = finding.chain.at(-1);
  if (!link) return [];
  const { made, reason } = madeOnce(link, context);
  if (reason !== null) saysNo(context, 'async-chain')(reason);
  if (!made) return [];
  const { edits, title, warning, direct } = made;
  const alone = direct && finding.chain.length === 1 && made.handlers > 0;
  // Callbacks of array methods alone: the call gets another form, and the callbacks around it become asynchronous.
  const kinds: readonly FixKind[] = alone ? ['async-alternative'] : direct ? ['async-alternative', 'async-chain'] : ['async-chain'];
  return kinds.map((kind) => ({ kind, title: title + warning, preferred: warning === '', edits }));
};

interface Made {
  readonly edits: readonly TextEdit[];
  readonly title: string;
  readonly warning: string;
  /** Nothing but handlers change: it is the call that gets another form. */
  readonly direct: boolean;
  readonly handlers: number;
}

interface Outcome {
  readonly made: Made | null;
  readonly reason: string | null;
}

const outcomes = new WeakMap<object, Map<string, Outcome>>();

/** One helper is reached from many handlers, and the edit is the same for all of them. */
function madeOnce(link: Place, context: FixContext): Outcome {
  const state = stateOf(context);
  const known = outcomes.get(state) ?? new Map<string, Outcome>();
  outcomes.set(state, known);
  const key = `${link.file} ${link.at} ${link.end}`;
  let outcome = known.get(key);
  if (!outcome) {
    let reason: string | null = null;
    const made = make(link, context, (why) => {
      reason ??= why;
      return null;
    });
    known.set(key, (outcome = { made, reason }));
  }
  return outcome;
}

function make(link: Place, context: FixContext, no: No): Made | null {
  const files = perFile((file): FileWork | null => {
    const source = openInProject(context, file);
    return source && { source, edits: [], replaced: [], last: [] };
  });
  const conversion: Conversion = {
    context,
    no,
    work: (file) => files.get(file),
    waiting: [],
    converted: new Set(),
    awaited: new Set(),
    names: [],
    handlers: [],
    guarded: new Set(),
    signatures: new Set(),
    tests: new Set(),
    cautious: new Set(),
  };
  const work = files.get(link.file);
  const call = work && callAt(work.source, link.at, link.end);
  if (!work || !call) return null;
  if (isDirect(call)) {
    if (runsIn(call).kind === 'elsewhere' && asyncForm(work.source, call)) refused(conversion, NO_PLACE);
    return null;
  }
  if (!replace(conversion, work, call)) return null;
  for (let next = conversion.waiting.shift(); next; next = conversion.waiting.shift())
    if (!convert(conversion, next.file, next.fn)) return null;
  const edits = files
    .all()
    .flatMap(({ source, edits: own, replaced, last }) => [
      ...own,
      ...replacementEdits(source, replaced, context.package(source.path)),
      ...last,
    ]);
  if (meet(edits)) return null;
  const { names, handlers, cautious } = conversion;
  return {
    edits,
    title: titleOf(conversion),
    warning: cautious.size === 0 ? '' : CAUTION,
    direct: names.length === 0,
    handlers: handlers.length,
  };
}

/** Two expressions that begin at one place are awaited, and the order of the two is not told by the edits. */
function meet(edits: readonly TextEdit[]): boolean {
  const places = edits
    .filter((each) => each.at === each.end && /\bawait\b|^for \(/.test(each.text))
    .map((each) => `${each.file}:${each.at}`);
  return new Set(places).size < places.length;
}

/** Then the call alone is changed, and nothing else. */
function isDirect(call: Call): boolean {
  const where = runsIn(call);
  return where.kind !== 'body' || isAsync(where.fn);
}

function titleOf({ names, handlers, guarded, tests }: Conversion): string {
  const [handler] = handlers;
  const passing = guarded.size === 0 ? '' : ', with its errors passed on,';
  if (names.length === 0 && handler !== undefined)
    return `Make ${handler === '' ? 'the handler' : handler} async${passing} and await the call in it`;
  const [first = 'the callback', ...more] = [...new Set(names)];
  const what =
    more.length === 0
      ? `Make ${first} async and await it where it is called`
      : `Make ${first} and ${more.length === 1 ? (more[0] ?? '') : `${more.length} functions that call it`} async`;
  return tests.size === 0 ? what : `${what}; await it in ${[...tests].sort().join(', ')} yourself`;
}
