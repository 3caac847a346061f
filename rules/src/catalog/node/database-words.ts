/** Words of the database libraries. */

import { runs } from '../define.js';
import type { Entry, Model } from '../model.js';
import { UNKNOWN } from './forms.js';

export const HOOK: Entry = { kind: 'hook', name: '{name}' };
/** A transaction calls its function back while the caller waits. */
export const transaction: Model = runs('here', 'all', { params: [UNKNOWN], returns: { resultOf: 'last' } });
export const rows = { list: UNKNOWN };
