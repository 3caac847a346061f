import type { Offer } from '../context.js';
import { asyncAlternative } from './async-alternative.js';
import { threadPoolCall } from './thread-pool.js';

/** The best first. */
export const pythonOffers: readonly Offer[] = [asyncAlternative, threadPoolCall];
