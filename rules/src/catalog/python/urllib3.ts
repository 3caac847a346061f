import { blocks, makes, property, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { HTTP_VERBS, quiet } from './words.js';

const request: Model = blocks('http', {
  returns: 'urllib3.Response',
  alternative: { symbol: 'httpx#AsyncClient', note: 'use it in `async with`, and await the request' },
});
const verbs = { [`${HTTP_VERBS} request`]: request };

export const urllib3: Library = {
  name: 'urllib3, httplib2, treq-like clients',
  language: 'python',
  source: 'urllib3.readthedocs.io/en/stable/reference (2.5)',
  modules: {
    urllib3: {
      'PoolManager ProxyManager HTTPConnectionPool HTTPSConnectionPool': makes('urllib3.PoolManager'),
      request,
      'HTTPResponse BaseHTTPResponse': makes('urllib3.Response'),
      disable_warnings: quiet,
      connection_from_url: returns('urllib3.PoolManager'),
    },
    'urllib3.poolmanager': { PoolManager: makes('urllib3.PoolManager') },
    'urllib3.response': { 'HTTPResponse BaseHTTPResponse': makes('urllib3.Response') },
    httplib2: { Http: makes('urllib3.PoolManager') },
    pycurl: { Curl: makes('pycurl.Curl') },
    niquests: verbs,
    curl_cffi: { requests: { members: { ...verbs, Session: makes('requests.Session'), AsyncSession: quiet } } },
    primp: { Client: makes('requests.Session') },
    wget: { download: blocks('http') },
    websocket: { create_connection: blocks('net', { returns: 'websocket.WebSocket' }), WebSocket: makes('websocket.WebSocket') },
    'websockets.sync.client': { connect: blocks('net', { returns: 'websocket.WebSocket' }) },
  },
  types: {
    'urllib3.PoolManager': { members: { 'request request_encode_body request_encode_url urlopen': request, clear: quiet } },
    'urllib3.Response': {
      members: { 'read stream readline': blocks('http', { continues: true }), data: property('bytes'), 'release_conn json close': quiet },
    },
    'pycurl.Curl': { members: { 'perform perform_rs perform_rb': blocks('http'), 'setopt close getinfo reset': quiet } },
    'websocket.WebSocket': {
      members: {
        'connect recv recv_data ping __iter__': blocks('net'),
        send: blocks('net', { stall: 'light', continues: true }),
        close: quiet,
      },
    },
  },
};
