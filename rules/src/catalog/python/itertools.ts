import { blocks, makes, returns, runs } from '../define.js';
import type { Library } from '../model.js';
import { argumentsFrom, iterates, iteratesLazily, quiet } from './words.js';

export const itertools: Library = {
  name: 'itertools, collections, operator, copy, types',
  language: 'python',
  source: 'docs.python.org/3/library (3.14)',
  modules: {
    itertools: {
      chain: iteratesLazily({ members: { from_iterable: iteratesLazily() } }),
      islice: { ...iteratesLazily(), intrinsic: 'islice' },
      'cycle tee accumulate compress pairwise': iteratesLazily(),
      'batched zip_longest': iteratesLazily(),
      product: iteratesLazily({ combines: 'each' }),
      'permutations combinations combinations_with_replacement': iteratesLazily({ combines: 'self' }),
      groupby: iteratesLazily({
        calls: [{ arg: [1, 'key'], runs: 'here', params: [{ elementOf: 0 }] }],
        returns: { list: { tuple: [{ resultOf: [1, 'key'] }, { list: { elementOf: 0 } }] } },
      }),
      repeat: returns({ list: { arg: 0 } }),
      count: returns({ list: 'int' }),
      starmap: { intrinsic: 'starmap-lazily' },
      'takewhile dropwhile filterfalse': { intrinsic: 'filter-lazily' },
    },
    collections: {
      defaultdict: makes('collections.defaultdict', { captures: true }),
      'OrderedDict Counter ChainMap UserDict': makes('dict', iterates()),
      'deque UserList': makes('list', iterates()),
      namedtuple: { intrinsic: 'namedtuple' },
    },
    operator: {
      methodcaller: { gives: { intrinsic: 'call-method' } },
      attrgetter: { gives: { intrinsic: 'get-attributes' } },
      itemgetter: { gives: { intrinsic: 'get-items' } },
    },
    copy: {
      copy: returns({ arg: 0 }),
      replace: { intrinsic: 'replaced' },
      // Fast for a small constant, slow for a document: the analysis looks at what is copied.
      deepcopy: blocks('parse', { large: 0, scans: 0, sizedAs: { of: 0 }, intrinsic: 'deepcopy', returns: { arg: 0 } }),
    },
    types: {
      MethodType: { intrinsic: 'method-of' },
      'SimpleNamespace MappingProxyType FunctionType ModuleType': quiet,
      coroutine: returns({ arg: 0 }),
    },
    heapq: {
      'nlargest nsmallest': {
        intrinsic: 'iterate-second',
        calls: [{ arg: 'key', runs: 'here', params: [{ elementOf: 1 }] }],
        returns: { list: { elementOf: 1 } },
      },
    },
    bisect: { 'bisect bisect_left bisect_right insort': runs('here', 'key') },
    contextvars: { copy_context: returns('contextvars.Context'), ContextVar: makes('contextvars.ContextVar') },
    weakref: {
      'ref proxy': returns({ arg: 0 }),
      finalize: quiet,
      'WeakValueDictionary WeakKeyDictionary': makes('dict'),
      WeakSet: makes('set'),
    },
  },
  types: {
    'collections.defaultdict': { extends: ['dict'], members: { __getitem__: { intrinsic: 'or-made' } } },
    'contextvars.Context': { members: { run: runs('here', 0, { passes: argumentsFrom(1), returns: { resultOf: 0 } }) } },
    'contextvars.ContextVar': {
      identity: true,
      members: { set: { intrinsic: 'list-append' }, get: returns({ any: [{ elementOf: 'self' }, { arg: 0 }] }), reset: quiet },
    },
  },
};
