/** What is said to a function of httpx, said to a client of it. */

import type { No } from '../../context.js';
import type { TextEdit } from '../../fix.js';
import { keywordOf, type CallParts } from '../call.js';
import { textOf, type PythonSource } from '../tree.js';
import { withoutArgument, type ClientRequest } from './requests-arguments.js';

/** Parameters of `httpx.get` that a client has, not its `get`; files of certificates would be read on the loop. */
const OF_CLIENT = /^(?:cookies|proxy|trust_env|verify|cert)$/;

export function httpxArguments(source: PythonSource, { list, args }: CallParts, method: string, no: No): ClientRequest | null {
  if (list.type !== 'argument_list') return no('its argument is a generator');
  const client: string[] = [];
  const edits: TextEdit[] = [];
  let verifies = true;
  let kept = 0;
  for (const [i, argument] of args.entries()) {
    const keyword = keywordOf(source, argument);
    const value = argument.children[1];
    if (argument.type === 'dictionary_splat') return no('which of its parameters are given is not written there');
    if (keyword === null || !OF_CLIENT.test(keyword)) {
      kept++;
      continue;
    }
    if (keyword === 'cert' || (keyword === 'verify' && !/^(?:true|false)$/.test(value?.type ?? '')))
      return no('each client would read its certificates on the loop');
    if (keyword === 'verify') verifies = value?.type === 'true';
    if (keyword !== 'verify' || !verifies) client.push(textOf(source, argument));
    edits.push(withoutArgument(source, args, i, kept > 0));
  }
  return { client, followsRedirects: true, verifies, method, edits };
}
