/** Words of the websocket libraries. */

import { runs } from '../define.js';
import type { Model, Result } from '../model.js';
import { self } from './forms.js';

export const on = (name: string, params: readonly Result[], where: 'loop' | 'startup' = 'loop'): Model =>
  runs(where, 1, { entry: { kind: 'websocket', name }, params, returns: self });
