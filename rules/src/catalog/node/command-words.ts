/** Words of the command-line parsers. */

import { runs } from '../define.js';
import type { Callback, Entry, Model, Result } from '../model.js';
import { self } from './forms.js';

export const COMMAND: Entry = { kind: 'command', name: '{name}' };
export const action = (arg: Callback['arg'], params: readonly Result[] = [], returned: Result = self): Model =>
  runs('cli', arg, { entry: COMMAND, params, returns: returned });
