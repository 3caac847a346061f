import { blocks, makes } from '../define.js';
import type { Library } from '../model.js';
import { quiet } from './words.js';

export const httpClient: Library = {
  name: 'http.client',
  language: 'python',
  source: 'docs.python.org/3/library/http.client.html (3.14)',
  modules: {
    'http.client': {
      'HTTPConnection HTTPSConnection': makes('http.client.HTTPConnection'),
      HTTPResponse: makes('http.client.HTTPResponse'),
    },
  },
  types: {
    'http.client.HTTPConnection': {
      members: {
        'connect request endheaders send': blocks('http'),
        getresponse: blocks('http', { returns: 'http.client.HTTPResponse' }),
        'set_tunnel set_debuglevel putrequest putheader close': quiet,
      },
    },
    'http.client.HTTPResponse': {
      members: {
        'read read1 readline peek': blocks('http', { continues: true, returns: 'bytes' }),
        readlines: blocks('http', { continues: true, returns: { list: 'bytes' } }),
        'readinto __iter__': blocks('http', { continues: true }),
        'getheader getheaders fileno geturl info getcode close': quiet,
      },
      element: 'bytes',
    },
  },
};
