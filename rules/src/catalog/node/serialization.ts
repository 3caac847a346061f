import { blocks, property, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { callable, UNKNOWN } from './forms.js';

/** In proportion to what is read, written or copied: long when that is large. */
const inSize: Model = blocks('parse', { large: 0, scans: 0, sizedAs: { of: 0 }, returns: UNKNOWN });
const copies: Model = blocks('parse', { large: 0, scans: 0, sizedAs: { of: 0 }, returns: { arg: 0 } });

export const serialization: Library = {
  name: 'serialization and copies',
  language: 'javascript',
  source:
    'superjson 2, flatted 3, json-bigint 1, devalue 5, serialize-javascript 7, msgpackr 1.11, @msgpack/msgpack 3, cbor-x 1.6, klona 2, rfdc 1.4, clone 2',
  modules: {
    superjson: callable(
      { returns: UNKNOWN, members: { 'parse stringify serialize deserialize': inSize } },
      {
        'parse stringify serialize deserialize': inSize,
        SuperJSON: property(UNKNOWN),
      },
    ),
    flatted: { 'parse stringify toJSON fromJSON': inSize },
    'json-bigint': callable({ returns: 'serialization:JsonBigint', members: { 'parse stringify': inSize } }, { 'parse stringify': inSize }),
    devalue: { 'parse stringify uneval unflatten': inSize },
    'serialize-javascript': callable({ ...inSize, returns: 'string' }),
    msgpackr: { 'pack unpack encode decode': inSize },
    '@msgpack/msgpack': { 'encode decode': inSize, 'decodeAsync decodeArrayStream': returns(UNKNOWN) },
    'cbor-x': { 'encode decode': inSize },
    klona: { klona: copies },
    'klona/full': { klona: copies },
    'klona/json': { klona: copies },
    rfdc: callable({ gives: copies }),
    clone: callable(copies),
  },
  types: { 'serialization:JsonBigint': { members: { 'parse stringify': inSize } } },
};
