/** Prices that libraries of both languages share. */

import type { ArgRef, Estimate } from './model.js';

/** PBKDF2 (RFC 8018): as many iterations for each block, as long as the digest, of the key. Without a length the key is one block. */
export function pbkdf2(runtime: 'node' | 'python', iterations: ArgRef, length: ArgRef, digest: ArgRef, usual?: number): Estimate {
  const of = (name: 'sha1' | 'sha256' | 'sha512', bytes: number): Estimate => ({
    unit: `${runtime} pbkdf2 ${name} iteration`,
    times: [
      { arg: iterations, ...(usual !== undefined && { default: usual }) },
      { arg: length, default: bytes, per: bytes, whole: true },
    ],
  });
  return {
    by: { arg: digest },
    cases: { sha1: of('sha1', 20), sha224: of('sha256', 28), sha256: of('sha256', 32), sha384: of('sha512', 48), sha512: of('sha512', 64) },
    default: 'sha1',
  };
}
