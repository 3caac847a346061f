import { returns } from '../define.js';
import type { Library } from '../model.js';
import { iterates, leavesAsIs } from './words.js';

export const functools: Library = {
  name: 'functools',
  language: 'python',
  source: 'docs.python.org/3/library/functools.html (3.14)',
  modules: {
    functools: {
      partial: { intrinsic: 'partial' },
      partialmethod: { intrinsic: 'partial-method' },
      wraps: { gives: { intrinsic: 'wraps' } },
      update_wrapper: returns({ arg: 0 }),
      'lru_cache cache': { intrinsic: 'lru-cache' },
      cached_property: { intrinsic: 'property' },
      'singledispatch singledispatchmethod': { intrinsic: 'singledispatch' },
      reduce: {
        ...iterates({ scans: 1, returns: { any: [{ resultOf: 0 }, { arg: 2 }] } }),
        calls: [{ arg: 0, runs: 'here', params: [{ any: [{ arg: 2 }, { elementOf: 1 }] }, { elementOf: 1 }] }],
      },
      'cmp_to_key total_ordering': leavesAsIs,
    },
    cached_property: { cached_property: { intrinsic: 'property' } },
    'django.utils.functional': { cached_property: { intrinsic: 'property' } },
    'werkzeug.utils': { cached_property: { intrinsic: 'property' } },
  },
};
