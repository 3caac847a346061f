/** The words that every message is made of. */

import type { ChainLink, Finding } from '../analysis/finding.js';

type Kind = Finding['kind'];

/** What a primitive of this kind does, as a noun. */
export const nounOf: Readonly<Record<Kind, string>> = {
  sleep: 'sleep',
  http: 'HTTP request',
  net: 'network',
  process: 'child process',
  file: 'file',
  fsmeta: 'file metadata',
  db: 'database',
  lock: 'lock',
  input: 'terminal input',
  other: 'blocking call',
  kdf: 'password hashing',
  crypto: 'cryptography',
  archive: 'compression',
  image: 'image processing',
  ml: 'model inference',
  parse: 'parsing',
  loop: 'loop',
  recursion: 'recursion',
  regex: 'regular expression',
};

/** The project's own code blocks, not a library call. */
export const isStructural = (kind: Kind): kind is 'loop' | 'recursion' | 'regex' =>
  kind === 'loop' || kind === 'recursion' || kind === 'regex';

/** Milliseconds that nobody needs to be told more exactly. */
export const SHORTEST = 0.1;

/** How long one call may take: `about 2 s`, `no upper bound`. */
export function stallOf({ stall }: Finding): string {
  if (stall.estimateMs !== null) return stall.estimateMs < SHORTEST ? 'well under a millisecond' : `about ${duration(stall.estimateMs)}`;
  if (stall.perMegabyteMs !== undefined) return `about ${duration(stall.perMegabyteMs)} per megabyte`;
  switch (stall.class) {
    case 'unbounded':
      return 'no upper bound';
    case 'heavy':
      return 'over a millisecond';
    case 'light':
      return 'usually short';
    case 'trivial':
      return 'well under a millisecond';
  }
}

/** `0.4 ms`, `350 ms`, `2 s`, `1.5 min`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${round(ms)} ms`;
  if (ms < 60_000) return `${round(ms / 1000)} s`;
  return `${round(ms / 60_000)} min`;
}

const round = (value: number): string =>
  String(value < 0.1 ? Number(value.toPrecision(1)) : value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** More links than this say little: the middle is left out. */
const LONGEST_CHAIN = 7;

/** Names of the calls from the boundary to the primitive. */
export function namesAlong(chain: readonly ChainLink[], longest = LONGEST_CHAIN): readonly string[] {
  const names = chain.map((link) => link.name);
  if (names.length <= longest) return names;
  const head = Math.ceil((longest - 1) / 2);
  return [...names.slice(0, head), '…', ...names.slice(names.length - (longest - 1 - head))];
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
