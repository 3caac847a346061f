/** A direct call in an `async def`: the same call in its asynchronous form. */

import type { PackageInfo } from '../../project/project-index.js';
import { saysNo, type Offer } from '../context.js';
import { whyNoAwait } from './await-place.js';
import { callParts, type CallParts } from './call.js';
import { whyCleanUpWouldBeLost } from './clean-up.js';
import { djangoTwin } from './django-twins.js';
import { replacementEdits, type Replacement } from './replacement.js';
import { awaitedFirst, caution } from './shared-state.js';
import { sleep } from './sleep.js';
import { uploadFile } from './upload-file.js';
import { nodeAt, openPython, type PythonSource } from './tree.js';

type Rewrite = (source: PythonSource, call: CallParts, api: string, owner: PackageInfo | null) => Replacement | null;

const REWRITES: readonly Rewrite[] = [sleep, uploadFile, djangoTwin];

export const asyncAlternative: Offer = (finding, context) => {
  if (finding.chain.length !== 1) return [];
  const { file, at, end } = finding.place;
  const text = context.text(file);
  const source = text === null ? null : openPython(file, text);
  const call = source && callParts(nodeAt(source, at, end));
  const replacement = source && call && asyncForm(source, call, finding.primitive.api, context.package(file));
  if (!replacement) return [];
  const no = saysNo(context, 'async-alternative');
  const why = whyNoAwait(source, call.node) ?? whyCleanUpWouldBeLost(source, call.node);
  const edits = why === null ? awaitedFirst(source, call.node, replacementEdits(source, call, replacement), context, no) : no(why);
  if (!edits) return [];
  const warning = caution(source, call.node, context);
  return [{ kind: 'async-alternative', title: `${replacement.title}${warning}`, preferred: warning === '', edits }];
};

/** The asynchronous form of a call, whether or not it can be awaited where it stands. */
export function asyncForm(source: PythonSource, call: CallParts, api: string, owner: PackageInfo | null): Replacement | null {
  for (const rewrite of REWRITES) {
    const replacement = rewrite(source, call, api, owner);
    if (replacement) return replacement;
  }
  return null;
}
