/** Facts as JSON until somebody asks: much of a large project is never looked at. */

import type { FileFacts } from '../../facts/facts.js';
import { parseFacts } from './boundary.js';

export interface StoredFacts {
  facts(): FileFacts;
  /** UTF-8. */
  json(): Uint8Array;
}

export function storedFacts(json: Uint8Array): StoredFacts {
  let parsed: FileFacts | null = null;
  return {
    facts: () => (parsed ??= parseFacts(json)),
    json: () => json,
  };
}

export const freshFacts = (facts: FileFacts): StoredFacts => ({
  facts: () => facts,
  json: () => Buffer.from(JSON.stringify(facts)),
});
