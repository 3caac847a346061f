/** What the language itself provides: `Object`, arrays, collections, promises. */

import { blocks, makes, returns, runs } from '../define.js';
import type { Members, Model, TypeModel } from '../model.js';
import { chains, each, element, self, UNKNOWN } from './forms.js';

/** Functions only: an array that a method of arrays is given holds no functions for it. */
const here = (arg: number, params: Parameters<typeof runs>[2] = {}): Model => runs('here', arg, { only: 'functions', ...params });
/** Goes through it and gives something as large. */
const copies = { scans: 'self', sizedAs: { of: 'self' } } as const;
const copiesFirst = { scans: 0, sizedAs: { of: 0 } } as const;
const toNumber: Model = returns('number', { sizedAs: { of: 0, shape: 'number' } });
const visits = { params: [element, 'number', self] } as const;
/** Promises of all elements: a thenable among them does its work. */
const awaitsAll: Model = { intrinsic: 'await-elements' };
const intrinsic = (name: string, model: Model = {}): Model => ({ ...model, intrinsic: name });

export const languageGlobals: Members = {
  Object: {
    ...returns({ arg: 0 }),
    members: {
      assign: intrinsic('object-assign'),
      entries: intrinsic('object-entries', copiesFirst),
      values: intrinsic('object-values', copiesFirst),
      keys: intrinsic('object-keys', copiesFirst),
      'freeze seal preventExtensions': intrinsic('object-freeze'),
      setPrototypeOf: intrinsic('set-prototype'),
      create: intrinsic('object-create'),
      fromEntries: intrinsic('object-from-entries', copiesFirst),
      defineProperty: intrinsic('define-property'),
      defineProperties: intrinsic('define-properties'),
      groupBy: here(1, { params: [{ elementOf: 0 }, 'number'] }),
      'is hasOwn isFrozen isSealed isExtensible': returns('boolean'),
      getOwnPropertyNames: intrinsic('object-keys'),
    },
  },
  Reflect: {
    members: {
      apply: intrinsic('reflect-apply'),
      construct: intrinsic('reflect-construct'),
      get: intrinsic('reflect-get'),
      set: intrinsic('reflect-set', returns('boolean')),
      'getPrototypeOf getOwnPropertyDescriptor': returns(UNKNOWN),
      'isExtensible preventExtensions': returns('boolean'),
      setPrototypeOf: intrinsic('set-prototype'),
      deleteProperty: intrinsic('ask-proxy:deleteProperty', returns('boolean')),
      has: intrinsic('ask-proxy:has', returns('boolean')),
      ownKeys: intrinsic('object-keys'),
      defineProperty: intrinsic('define-property'),
    },
  },
  Function: makes('Function'),
  Array: makes('Array', {
    intrinsic: 'new-array',
    members: {
      from: runs('here', 1, {
        intrinsic: 'array-from',
        ...copiesFirst,
        params: [{ elementOf: 0 }, 'number'],
        returns: { any: [{ list: { resultOf: 1 } }, { list: { elementOf: 0 } }] },
      }),
      fromAsync: runs('here', 1, {
        params: [{ elementOf: 0 }, 'number'],
        returns: { any: [{ list: { resultOf: 1 } }, { list: { elementOf: 0 } }] },
      }),
      of: returns({ list: { arg: 0 } }),
      isArray: returns('boolean'),
    },
  }),
  Map: makes('Map', {
    intrinsic: 'new-map',
    scans: 0,
    members: { groupBy: here(1, { params: [{ elementOf: 0 }, 'number'], returns: 'Map' }) },
  }),
  Set: makes('Set', { intrinsic: 'new-set', scans: 0 }),
  WeakMap: makes('Map', { intrinsic: 'new-map' }),
  WeakSet: makes('Set', { intrinsic: 'new-set' }),
  WeakRef: makes('WeakRef', { intrinsic: 'set-add' }),
  FinalizationRegistry: makes('FinalizationRegistry', runs('loop', 0, { entry: { kind: 'callback', name: 'FinalizationRegistry' } })),
  Promise: makes('Promise', {
    ...here(0),
    members: {
      resolve: returns({ arg: 0 }),
      reject: returns(UNKNOWN),
      all: returns({ list: { elementOf: 0 } }, awaitsAll),
      allSettled: returns({ list: { object: { value: { elementOf: 0 }, status: 'string', reason: UNKNOWN } } }, awaitsAll),
      'race any': returns({ elementOf: 0 }, awaitsAll),
      withResolvers: returns({ object: { promise: UNKNOWN, resolve: UNKNOWN, reject: UNKNOWN } }),
      try: here(0, { returns: { resultOf: 0 } }),
    },
  }),
  Proxy: { intrinsic: 'new-proxy' },
  Symbol: intrinsic('make-symbol', { returns: 'symbol', members: { for: intrinsic('make-symbol') } }),
  String: {
    ...returns('string'),
    instance: 'string',
    intrinsic: 'to-string',
    sizedAs: { of: 0, shape: 'text' },
    members: { 'raw fromCharCode fromCodePoint': returns('string') },
  },
  Number: {
    ...toNumber,
    members: { 'parseInt parseFloat': toNumber, 'isInteger isNaN isFinite isSafeInteger': returns('boolean') },
  },
  Boolean: returns('boolean'),
  BigInt: toNumber,
  'parseInt parseFloat': toNumber,
  'isNaN isFinite': returns('boolean'),
  'encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape': returns('string', { sizedAs: { of: 0, shape: 'text' } }),
  Math: {
    members: {
      'abs ceil floor fround pow round sqrt trunc': returns('number', { sizedAs: { of: 0 } }),
      'acos asin atan atan2 cbrt cos exp hypot imul log log10 log2 random sign sin tan': returns('number'),
      max: intrinsic('largest', returns('number')),
      min: intrinsic('smallest', returns('number')),
    },
  },
  Date: makes('Date', { sizedAs: { of: 0, shape: 'number' }, members: { 'now UTC': returns('number'), parse: toNumber } }),
  RegExp: makes('RegExp', { intrinsic: 'new-regex', members: { escape: returns('string') } }),
  'Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError': makes('Error', {
    members: { captureStackTrace: returns(UNKNOWN) },
  }),
  'Uint8Array Int8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array':
    makes('TypedArray', { members: { from: runs('here', 1, { returns: 'TypedArray' }), of: returns('TypedArray') } }),
  'ArrayBuffer SharedArrayBuffer DataView': makes('ArrayBuffer'),
  JSON: {
    members: {
      parse: blocks('parse', {
        calls: [{ arg: 1, runs: 'here' }],
        large: 0,
        estimate: { perMegabyte: 'node JSON.parse megabyte', of: 0 },
        ...copiesFirst,
        sizedAs: { of: 0, shape: 'any' },
        returns: UNKNOWN,
      }),
      stringify: blocks('parse', {
        calls: [{ arg: 1, runs: 'here' }],
        large: 0,
        whole: true,
        intrinsic: 'to-json',
        ...copiesFirst,
        sizedAs: { of: 0, shape: 'text' },
        returns: 'string',
      }),
    },
  },
  Atomics: {
    members: {
      wait: blocks('lock', {
        returns: 'string',
        estimate: { ms: 1, times: [{ arg: 3 }] },
        alternative: {
          symbol: 'Atomics#waitAsync',
          note: 'returns { async, value }; a plain pause is `setTimeout` of timers/promises',
        },
      }),
      waitAsync: returns({ object: { value: 'string' } }),
      'add and compareExchange exchange load notify or store sub xor': returns('number'),
    },
  },
  Iterator: makes('Array', { members: { from: returns({ list: { elementOf: 0 } }) } }),
  Intl: {
    members: { 'DateTimeFormat NumberFormat Collator PluralRules RelativeTimeFormat ListFormat Segmenter': makes('Intl.Formatter') },
  },
};

/** Arrays and what iterators share with them; literals, rest parameters and `list` results are of this type. */
export const arrayType: TypeModel = {
  element,
  members: {
    forEach: here(0, { ...visits, scans: 'self' }),
    map: here(0, { ...visits, ...copies, returns: { list: { resultOf: 0 } } }),
    flatMap: here(0, { ...visits, ...copies, intrinsic: 'array-flat-map', returns: { list: { resultOf: 0 } } }),
    'filter takeWhile dropWhile': here(0, { ...visits, ...copies, returns: self }),
    'find findLast': here(0, { ...visits, scans: 'self', returns: element }),
    'findIndex findLastIndex': here(0, { ...visits, scans: 'self', returns: 'number' }),
    'some every': here(0, { ...visits, scans: 'self', returns: 'boolean' }),
    'reduce reduceRight': here(0, {
      scans: 'self',
      params: [{ arg: 1 }, element, 'number', self],
      returns: { any: [{ resultOf: 0 }, { arg: 1 }] },
    }),
    'sort toSorted': here(0, { params: [element, element], ...copies, returns: self }),
    fill: { ...chains, ...copies },
    'reverse toReversed toSpliced copyWithin with flat values toArray drop': { ...chains, sizedAs: { of: 'self' } },
    slice: { ...chains, intrinsic: 'slice' },
    splice: returns({ list: element }, { scans: 'self', scansIf: { arg: 1, equals: 1 } }),
    take: returns({ list: element }),
    concat: returns({ any: [self, { arg: 0 }] }),
    'at pop': returns(element),
    shift: returns(element),
    push: intrinsic('array-push', returns('number')),
    unshift: intrinsic('array-push', returns('number', { scans: 'self' })),
    entries: returns({ list: { tuple: ['number', element] } }, { sizedAs: { of: 'self' } }),
    keys: returns({ list: 'number' }, { sizedAs: { of: 'self' } }),
    next: returns({ object: { value: element, done: 'boolean' } }),
    includes: returns('boolean', { scans: 'self' }),
    'indexOf lastIndexOf': returns('number', { scans: 'self' }),
    'join toString toLocaleString': returns('string', { scans: 'self', sizedAs: { of: 'self', shape: 'text' } }),
    length: { is: 'number' },
  },
};

const textItems = { scans: 'self', sizedAs: { of: 'self', shape: 'items' } } as const;

const replaces = (manner: 'global' | 'all'): Model =>
  runs('here', 1, {
    params: ['string', 'string'],
    scans: 'self',
    intrinsic: 'replace-text',
    matches: { pattern: 0, text: 'self', manner, replacement: 1 },
  });

export const stringType: TypeModel = {
  element: 'string',
  members: {
    split: returns({ list: 'string' }, { ...textItems, matches: { pattern: 0, text: 'self', manner: 'all' } }),
    match: returns({ list: 'string' }, { ...textItems, matches: { pattern: 0, text: 'self', manner: 'global', gives: 'matched' } }),
    matchAll: returns({ list: 'string' }, { ...textItems, matches: { pattern: 0, text: 'self', manner: 'all' } }),
    replace: replaces('global'),
    replaceAll: replaces('all'),
    search: returns('number', { matches: { pattern: 0, text: 'self', manner: 'search' } }),
    'concat normalize toLowerCase toLocaleLowerCase toLocaleUpperCase toString toUpperCase trim trimEnd trimStart toWellFormed valueOf':
      returns('string', { sizedAs: { of: 'self' } }),
    'slice substr substring': { ...returns('string'), intrinsic: 'slice' },
    'at charAt': returns('string'),
    'repeat padEnd padStart': returns('string', { repeats: 0 }),
    'charCodeAt codePointAt indexOf lastIndexOf localeCompare': returns('number'),
    'endsWith includes startsWith isWellFormed': returns('boolean'),
    length: { is: 'number' },
  },
};

const searches = { pattern: 'self', text: 0, manner: 'search' } as const;

/** In a `Map`, the elements (`elementOf: 'self'`) are the values that were put in. */
export const collectionTypes: Record<string, TypeModel> = {
  Map: {
    identity: true,
    element: { tuple: [UNKNOWN, element] },
    members: {
      set: intrinsic('map-set', returns(self)),
      get: intrinsic('map-get', returns(element)),
      getOrInsert: intrinsic('map-set', returns({ any: [element, { arg: 1 }] })),
      getOrInsertComputed: here(1, { returns: { any: [element, { resultOf: 1 }] } }),
      forEach: here(0, { scans: 'self', params: [element, UNKNOWN, self] }),
      values: returns({ list: element }, { sizedAs: { of: 'self' } }),
      entries: returns({ list: { tuple: [UNKNOWN, element] } }, { sizedAs: { of: 'self' } }),
      keys: returns({ list: UNKNOWN }, { sizedAs: { of: 'self' } }),
      'has delete': returns('boolean'),
      clear: returns(UNKNOWN),
      size: { is: 'number' },
    },
  },
  Set: {
    identity: true,
    element,
    members: {
      add: intrinsic('set-add', returns(self)),
      forEach: here(0, { scans: 'self', params: [element, element, self] }),
      'values keys': returns({ list: element }, { sizedAs: { of: 'self' } }),
      entries: returns({ list: { tuple: [element, element] } }, { sizedAs: { of: 'self' } }),
      'has delete isSubsetOf isSupersetOf isDisjointFrom': returns('boolean'),
      'union intersection difference symmetricDifference': returns(self),
      clear: returns(UNKNOWN),
      size: { is: 'number' },
    },
  },
  Object: { members: { __defineGetter__: intrinsic('define-getter'), __defineSetter__: intrinsic('define-setter') } },
  /** A name from a folder or a glob of the project: text, and still the file once it is made a URL. */
  ListedFile: {
    identity: true,
    extends: ['String'],
    members: { 'href pathname name path': { is: self }, 'toString trim valueOf': returns(self) },
  },
  WeakRef: { identity: true, members: { deref: returns(element) } },
  Function: { members: { 'name length': { is: 'string' }, ...each('bind call apply', (name) => intrinsic(`function-${name}`)) } },
  FinalizationRegistry: { members: { 'register unregister': returns(UNKNOWN) } },
  Promise: {},
  Date: {
    members: {
      'getTime valueOf': returns('number', { sizedAs: { of: 'self', shape: 'number' } }),
      'getFullYear getMonth getDate getDay getHours getMinutes getSeconds getMilliseconds getTimezoneOffset': returns('number'),
      'toISOString toJSON toString toLocaleString toLocaleDateString toLocaleTimeString toUTCString toDateString': returns('string'),
    },
  },
  RegExp: {
    members: {
      test: returns('boolean', { matches: searches }),
      exec: returns({ list: 'string' }, { sizedAs: { of: 0, shape: 'items' }, matches: { ...searches, gives: 'matched' } }),
      'source flags': { is: 'string' },
    },
  },
  Error: { members: { 'message stack name': { is: 'string' } } },
  TypedArray: { element: 'number', members: { 'slice subarray map filter fill': chains, length: { is: 'number' } } },
  ArrayBuffer: {},
  'Intl.Formatter': { members: { 'format formatRange select': returns('string') } },
};
