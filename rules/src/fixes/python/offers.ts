import type { Offer } from '../context.js';
import { asyncAlternative } from './async-alternative.js';
import { asyncChain } from './async-chain.js';
import { asyncForQuerySet } from './django-twins.js';
import { clientBlock } from './httpx/client-block.js';
import { singleRequest } from './httpx/single-request.js';
import { processPool } from './process-pool.js';
import { processPoolLoop } from './process-pool-loop.js';
import { syncEndpoint } from './sync-endpoint.js';
import { threadPoolCall } from './thread-pool.js';

/** The best first. */
export const pythonOffers: readonly Offer[] = [
  asyncAlternative,
  asyncForQuerySet,
  singleRequest,
  clientBlock,
  threadPoolCall,
  processPool,
  processPoolLoop,
  syncEndpoint,
  asyncChain,
];
