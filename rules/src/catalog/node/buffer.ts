import { makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { UNKNOWN } from './forms.js';

export const bufferConstructor: Members = {
  // Zeroes come from the system; anything else is written.
  alloc: returns('buffer:Buffer', { repeats: 0, scansIf: { given: 1 } }),
  'allocUnsafe allocUnsafeSlow of': returns('buffer:Buffer'),
  'from copyBytesFrom': returns('buffer:Buffer', { sizedAs: { of: 0, shape: 'text' } }),
  concat: returns({ any: ['buffer:Buffer', { elementOf: 0 }] }),
  'byteLength compare': returns('number'),
  'isBuffer isEncoding': returns('boolean'),
  poolSize: property('number'),
};

export const buffer: Library = {
  name: 'node:buffer',
  language: 'javascript',
  source: 'https://nodejs.org/api/buffer.html (v26)',
  modules: {
    buffer: {
      Buffer: makes('buffer:Buffer', { members: bufferConstructor }),
      'Blob File': makes('web:Blob'),
      'atob btoa': returns('string'),
      'isUtf8 isAscii': returns('boolean'),
      transcode: returns('buffer:Buffer'),
      constants: property(UNKNOWN),
    },
  },
  types: {
    'buffer:Buffer': {
      extends: ['TypedArray'],
      element: 'number',
      members: {
        toString: returns('string'),
        'subarray slice fill swap16 swap32 swap64 reverse': returns('buffer:Buffer'),
        toJSON: returns(UNKNOWN),
        'equals includes': returns('boolean'),
        'indexOf lastIndexOf compare copy write readUInt8 readUInt16BE readUInt16LE readUInt32BE readUInt32LE readInt8 readInt16BE readInt16LE readInt32BE readInt32LE writeUInt8 writeUInt32BE':
          returns('number'),
        'length byteLength': property('number'),
        buffer: property('ArrayBuffer'),
      },
    },
  },
};
