import { loadAll, loadPrice as fetchPrice } from './repository.js';

export const priceOf = (sku) => fetchPrice(sku);

export const warmUp = () => new Map(loadAll().map((price) => [price.sku, price])); // ok: start-up only
