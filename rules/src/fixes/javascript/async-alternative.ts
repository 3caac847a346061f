/** A direct call in an async function: the same call in its asynchronous form. */

import { saysNo, type No, type Offer } from '../context.js';
import { canAwait, NO_PLACE, runsIn } from './await-place.js';
import { apart } from './apart.js';
import { asyncSibling, whyHollow } from './async-sibling.js';
import { childProcess } from './child-process.js';
import { openInProject } from './copied-libraries.js';
import { fsPromises } from './fs-promises.js';
import { leftRunning } from './left-running.js';
import { callAt, type Call } from './nodes.js';
import { CAUTION, COMES_APART, LOST_UPDATE, wouldLoseUpdate } from './lost-update.js';
import { promisedForm } from './promised-form.js';
import { replacementEdits, type Replacement } from './replacement.js';
import type { Source } from './source.js';

type Rewrite = (source: Source, call: Call, no: No) => Replacement | null;

const REWRITES: readonly Rewrite[] = [fsPromises, promisedForm, childProcess, asyncSibling];

export const asyncAlternative: Offer = (finding, context) => {
  const no = saysNo(context, 'async-alternative');
  if (finding.chain.length !== 1) {
    const hollow = whyHollow(finding.primitive.api);
    if (hollow !== null) no(hollow);
    return [];
  }
  const { file, at, end } = finding.place;
  const source = openInProject(context, file);
  const call = source && callAt(source, at, end);
  if (!source) return [];
  if (!call) {
    no('no call is written there that could be awaited: a property, an operator or a function handed over runs it');
    return [];
  }
  const replacement = asyncForm(source, call, no);
  if (!replacement) {
    const hollow = whyHollow(finding.primitive.api);
    if (hollow !== null) no(hollow);
    return [];
  }
  if (!canAwait(call)) {
    const { kind } = runsIn(call);
    if (kind === 'elsewhere') no(NO_PLACE);
    return [];
  }
  if (wouldLoseUpdate(source, call)) {
    no(LOST_UPDATE);
    return [];
  }
  const between = apart(source, call, context);
  if (between === 'shared') {
    no(COMES_APART);
    return [];
  }
  const loose = between === null ? leftRunning(source, call, context) : null;
  const warning = between !== null ? CAUTION : loose === null ? '' : `; who calls ${loose} without await goes on before it is done`;
  return [
    {
      kind: 'async-alternative',
      title: replacement.title + warning,
      preferred: warning === '',
      edits: replacementEdits(source, [{ call, replacement }], context.package(file)),
    },
  ];
};

/** The asynchronous form of a call, whether or not it can be awaited where it stands. */
export function asyncForm(source: Source, call: Call, no: No = () => null): Replacement | null {
  for (const rewrite of REWRITES) {
    const replacement = rewrite(source, call, no);
    if (replacement) return replacement;
  }
  return null;
}
