/** What was one step on the loop and comes apart when something in it is waited for. */

import type ts from '../../facts/javascript/typescript.cjs';
import type { FixContext } from '../context.js';
import { fileComesApart } from './file-races.js';
import type { Apart } from '../file-races.js';
import { comesApart, isGuarded } from './lost-update.js';
import type { Source } from './source.js';
import { inTransaction } from './transactions.js';

export function apart(source: Source, call: ts.Node, context: FixContext): Apart {
  if (inTransaction(source, call)) return 'shared';
  if (isGuarded(source, call)) return null;
  const state = comesApart(source, call);
  return state === 'shared' ? state : (fileComesApart(source, call, context) ?? state);
}
