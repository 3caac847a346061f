/** What handlers in the manner of Express are called with. */

import type { Result } from '../model.js';
import { UNKNOWN } from './forms.js';

export const exchange: readonly Result[] = ['express:Request', 'express:Response', UNKNOWN];
