import { blocks, makes } from '../define.js';
import { pbkdf2 } from '../costs.js';
import type { Estimate, Library } from '../model.js';

const scrypt: Estimate = { unit: 'python scrypt N·r·p', times: [{ arg: 'n' }, { arg: 'r' }, { arg: 'p' }] };

export const hashlib: Library = {
  name: 'hashlib',
  language: 'python',
  source: 'docs.python.org/3/library/hashlib.html (3.14)',
  modules: {
    hashlib: {
      pbkdf2_hmac: blocks('kdf', { returns: 'bytes', estimate: pbkdf2('python', [3, 'iterations'], [4, 'dklen'], [0, 'hash_name']) }),
      scrypt: blocks('kdf', { returns: 'bytes', estimate: scrypt }),
      file_digest: blocks('file', { returns: 'hashlib.hash' }),
      'new md5 sha1 sha224 sha256 sha384 sha512 blake2b blake2s sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256': makes(
        'hashlib.hash',
        { micros: 0.8, scans: 0, scansText: true },
      ),
    },
  },
  types: { 'hashlib.hash': { members: { update: { micros: 0.2, scans: 0, scansText: true }, 'digest hexdigest copy': { micros: 0.2 } } } },
};
