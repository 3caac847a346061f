import { returns } from '../define.js';
import type { Library } from '../model.js';
import { UNKNOWN } from './forms.js';

export const url: Library = {
  name: 'node:url',
  language: 'javascript',
  source: 'https://nodejs.org/api/url.html (v26)',
  modules: {
    url: {
      fileURLToPath: returns({ arg: 0 }),
      pathToFileURL: returns({ arg: 0 }),
      URL: { instance: 'URL', intrinsic: 'new-url' },
      URLSearchParams: { instance: 'URLSearchParams' },
      URLPattern: { instance: 'unknown' },
      parse: returns('URL'),
      'format resolve domainToASCII domainToUnicode': returns('string'),
      urlToHttpOptions: returns(UNKNOWN),
    },
  },
};
