import { blocks, makes, property, returns } from '../define.js';
import type { Library, Members, TypeModel } from '../model.js';
import { HTTP_VERBS, quiet } from './words.js';

/** httpx2 continues httpx under its own name, with the same API. */
function modelOf(name: 'httpx' | 'httpx2'): { readonly module: Members; readonly types: Readonly<Record<string, TypeModel>> } {
  const response = `${name}.Response`;
  const request = blocks('http', {
    returns: response,
    alternative: { symbol: `${name}#AsyncClient`, note: 'use it in `async with`, and await the request' },
  });
  const stream = blocks('http', {
    returns: `${name}.StreamedResponse`,
    alternative: { symbol: `${name}#AsyncClient`, note: 'stream in `async with`' },
  });
  const verbs: Members = { [`${HTTP_VERBS} request`]: request, stream };
  return {
    module: {
      ...verbs,
      Client: makes(`${name}.Client`),
      AsyncClient: makes(`${name}.AsyncClient`),
      Response: makes(response),
      Request: makes(`${name}.Request`),
      'HTTPTransport AsyncHTTPTransport WSGITransport ASGITransport MockTransport Timeout Limits Headers Cookies URL QueryParams BasicAuth DigestAuth Proxy':
        quiet,
    },
    types: {
      [`${name}.Client`]: {
        members: {
          [HTTP_VERBS]: { ...request, delegates: ['request', 'send'] },
          request: { ...request, delegates: ['send'] },
          stream,
          send: request,
          'close build_request': quiet,
          'headers cookies params': property('dict'),
        },
      },
      [`${name}.AsyncClient`]: {
        members: {
          [`${HTTP_VERBS} request send`]: returns(response),
          stream: returns(response),
          'aclose build_request': quiet,
          'headers cookies params': property('dict'),
        },
      },
      [response]: {
        members: {
          'json raise_for_status read aread aclose close': quiet,
          text: property('str'),
          content: property('bytes'),
          headers: property('dict'),
          'aiter_bytes aiter_text aiter_raw': returns({ list: 'bytes' }),
          aiter_lines: returns({ list: 'str' }),
        },
      },
      [`${name}.StreamedResponse`]: {
        extends: [response],
        members: {
          read: blocks('http', { continues: true, returns: 'bytes' }),
          'iter_bytes iter_raw iter_text iter_lines': returns(`${name}.Response.iter_bytes`),
        },
      },
      /** A generator: the network is read when it is iterated. */
      [`${name}.Response.iter_bytes`]: { members: { __iter__: blocks('http', { continues: true }) }, element: 'bytes' },
      [`${name}.Request`]: { members: {} },
    },
  };
}

const original = modelOf('httpx');
const successor = modelOf('httpx2');

export const httpx: Library = {
  name: 'httpx',
  language: 'python',
  source: 'python-httpx.org/api (0.28); httpx2 is its successor',
  modules: { httpx: original.module, httpx2: successor.module },
  types: { ...original.types, ...successor.types },
};
