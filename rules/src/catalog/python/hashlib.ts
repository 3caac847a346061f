import { blocks, makes } from '../define.js';
import type { Library } from '../model.js';
import { quiet } from './words.js';

export const hashlib: Library = {
  name: 'hashlib',
  language: 'python',
  source: 'docs.python.org/3/library/hashlib.html (3.14); times measured on one current x86 core',
  modules: {
    hashlib: {
      pbkdf2_hmac: blocks('kdf', { returns: 'bytes', estimate: { msPer: 0.00025, arg: [3, 'iterations'] } }),
      scrypt: blocks('kdf', { returns: 'bytes', estimate: { msPer: 0.0025, arg: 'n' } }),
      file_digest: blocks('file', { returns: 'hashlib.hash' }),
      'new md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256':
        makes('hashlib.hash'),
    },
  },
  types: { 'hashlib.hash': { members: { 'update digest hexdigest copy': quiet } } },
};
