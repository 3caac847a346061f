/**
 * Certificates are loaded once. Each client loads them for itself unless it is given a context, 20 to 60 ms on the loop, also
 * for addresses without TLS; a client with a context takes 0.1 ms (httpx 0.28, `create_ssl_context` in `_config.py`).
 */

import type { TextEdit } from '../../fix.js';
import { hasWord } from '../imported.js';
import { addConstant, constantLike } from '../module-constant.js';
import type { PythonSource } from '../tree.js';

export interface SslContext {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** The file's own, or a new one. null when the name for it means something else. */
export function sslContext(source: PythonSource, httpx: string): SslContext | null {
  const known = constantLike(source, new RegExp(`^${httpx}\\.create_ssl_context\\(\\)$`));
  if (known !== null) return { name: known, edits: [] };
  const name = 'SSL_CONTEXT';
  return hasWord(source, name) ? null : { name, edits: [addConstant(source, `${name} = ${httpx}.create_ssl_context()`)] };
}
