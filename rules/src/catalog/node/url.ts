import { returns } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN } from './forms.js';

export const url: Library = {
  name: 'node:url',
  language: 'javascript',
  source: 'https://nodejs.org/api/url.html (v26)',
  modules: {
    url: {
      fileURLToPath: returns('string', { intrinsic: 'file-url-to-path' }),
      pathToFileURL: returns('URL', { intrinsic: 'path-to-file-url' }),
      URL: { instance: 'URL', intrinsic: 'new-url' },
      URLSearchParams: { instance: 'URLSearchParams' },
      URLPattern: { instance: 'unknown' },
      'parse': returns('URL'),
      'format resolve domainToASCII domainToUnicode': returns('string'),
      urlToHttpOptions: returns(UNKNOWN),
    },
  },
};
