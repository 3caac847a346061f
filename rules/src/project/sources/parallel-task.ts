import type { MessagePort } from 'node:worker_threads';
import type { Language } from '../../facts/facts.js';
import type { WasmLocations } from '../../facts/python/index.js';
import type { Source } from './read-source.js';

/** Files taken from the queue at once. */
export const CHUNK = 4;

export interface Task {
  readonly root: string;
  readonly files: readonly string[];
  readonly languages: readonly Language[];
  readonly wasm?: WasmLocations;
  /** Shared: element 0 is the index of the first file that nobody has taken. */
  readonly next: Int32Array;
  readonly port: MessagePort;
}

/** Facts cross as JSON in UTF-8. */
export interface Delivery {
  readonly index: number;
  readonly source: Exclude<Source, { kind: 'facts' }> | (Omit<Extract<Source, { kind: 'facts' }>, 'facts'> & { readonly json: Uint8Array });
}
