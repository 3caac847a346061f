import { property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { UNKNOWN } from './forms.js';

const types: Members = {
  'isPromise isRegExp isDate isNativeError isProxy isAsyncFunction isGeneratorFunction isArrayBuffer isTypedArray isUint8Array isMap isSet isModuleNamespaceObject':
    returns('boolean'),
};

export const util: Library = {
  name: 'node:util',
  language: 'javascript',
  source: 'https://nodejs.org/api/util.html (v26)',
  modules: {
    util: {
      'promisify callbackify': { intrinsic: 'promisify', members: { custom: property('symbol') } },
      'deprecate debounce': returns({ arg: 0 }),
      inherits: { intrinsic: 'util-inherits' },
      'inspect format formatWithOptions stripVTControlCharacters styleText toUSVString': returns('string', {
        members: { custom: property('symbol') },
      }),
      'debuglog debug': { gives: returns(UNKNOWN) },
      'isDeepStrictEqual isArray': returns('boolean'),
      'parseArgs parseEnv getSystemErrorName getCallSites aborted': returns(UNKNOWN),
      TextEncoder: { instance: 'web:TextEncoder' },
      TextDecoder: { instance: 'web:TextDecoder' },
      types: { members: types },
    },
    'util/types': types,
  },
};
