/** HTTP clients: asynchronous; hooks and interceptors run on the loop. */

import { makes, property, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { callable, callsBack, listeners, UNKNOWN } from './forms.js';

const METHODS = 'get post put patch delete head options request';
const axios: Members = {
  [`${METHODS} postForm putForm patchForm getUri`]: returns('http-client:Response'),
  create: returns('axios:Instance'),
  interceptors: property('axios:Interceptors'),
  defaults: property(UNKNOWN),
  'isAxiosError isCancel': returns('boolean'),
  'all spread': returns(UNKNOWN),
  AxiosError: makes('Error'),
  CancelToken: property(UNKNOWN),
};
const got: Members = {
  [METHODS]: returns('http-client:Response'),
  extend: runs('loop', 'all', { entry: { kind: 'hook', name: 'got' }, returns: 'http-client:Got' }),
  stream: returns('stream:Duplex'),
};

export const httpClients: Library = {
  name: 'HTTP clients',
  language: 'javascript',
  source: 'axios 1.13, got 14, ky 1, node-fetch 3, undici 7, superagent 10, request 2.88, needle 3, ofetch 1, cross-fetch 4',
  modules: {
    axios: callable({ is: 'axios:Instance' }, axios),
    got: callable({ returns: 'http-client:Response' }, { ...got, got: { returns: 'http-client:Response', members: got } }),
    ky: callable({ returns: 'http-client:Response' }, got),
    'node-fetch': callable(returns('web:Response'), {
      Headers: makes('web:Headers'),
      Request: makes('web:Request'),
      Response: makes('web:Response'),
    }),
    'cross-fetch': callable(returns('web:Response'), { fetch: returns('web:Response') }),
    'isomorphic-fetch': callable(returns('web:Response')),
    ofetch: { 'ofetch $fetch': returns(UNKNOWN) },
    undici: {
      fetch: returns('web:Response'),
      'request stream pipeline connect upgrade': returns(UNKNOWN),
      'Agent Pool Client ProxyAgent MockAgent Dispatcher': makes(UNKNOWN),
      FormData: makes('web:FormData'),
      Headers: makes('web:Headers'),
      Request: makes('web:Request'),
      Response: makes('web:Response'),
      'setGlobalDispatcher getGlobalDispatcher': returns(UNKNOWN),
    },
    superagent: callable({ returns: UNKNOWN }, { [METHODS]: returns(UNKNOWN) }),
    request: callable(callsBack(['Error', UNKNOWN, UNKNOWN], { returns: 'stream:Duplex' }), {
      [`${METHODS} del`]: callsBack(['Error', UNKNOWN, UNKNOWN], { returns: 'stream:Duplex' }),
      defaults: returns(UNKNOWN),
    }),
    'request-promise': callable(returns(UNKNOWN), { [METHODS]: returns(UNKNOWN) }),
    'request-promise-native': callable(returns(UNKNOWN), { [METHODS]: returns(UNKNOWN) }),
    needle: callable(callsBack(['Error', UNKNOWN], { returns: UNKNOWN }), {
      [METHODS]: callsBack(['Error', UNKNOWN], { returns: UNKNOWN }),
    }),
  },
  types: {
    'axios:Instance': { call: returns('http-client:Response'), members: axios },
    'axios:Interceptors': { members: { 'request response': property('axios:Interceptor') } },
    'axios:Interceptor': {
      members: { use: runs('loop', 'all', { entry: { kind: 'hook', name: 'axios interceptor' } }), 'eject clear': returns(UNKNOWN) },
    },
    'http-client:Response': {
      members: {
        'data body headers config': property(UNKNOWN),
        'status statusCode': property('number'),
        'json text buffer': returns(UNKNOWN),
        ...listeners(),
      },
    },
    'http-client:Got': { call: returns('http-client:Response'), members: got },
  },
};
