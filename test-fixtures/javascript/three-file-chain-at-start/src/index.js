export { priceOf as lookupPrice, warmUp } from './service.js';
