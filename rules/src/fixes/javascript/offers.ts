import type { Offer } from '../context.js';
import { asyncAlternative } from './async-alternative.js';
import { asyncChain } from './async-chain.js';
import { workerPool } from './worker/worker-pool.js';

/** The best first. */
export const javascriptOffers: readonly Offer[] = [asyncAlternative, workerPool, asyncChain];
