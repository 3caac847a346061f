import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

/** Small contents stay in memory; what grows beyond `max_size` is a file. Nothing before has opened it. */
const spooled: Members = {
  'read readline': blocks('file', { returns: 'bytes' }),
  readlines: blocks('file', { returns: { list: 'bytes' } }),
  'write writelines rollover truncate __iter__': blocks('file'),
  'seek tell close flush fileno': quiet,
};

export const tempfile: Library = {
  name: 'tempfile',
  language: 'python',
  source: 'docs.python.org/3/library/tempfile.html (3.14)',
  modules: {
    tempfile: {
      'NamedTemporaryFile TemporaryFile': blocks('file', { returns: 'tempfile.NamedTemporaryFile' }),
      SpooledTemporaryFile: harmless('it starts in memory', { instance: 'tempfile.SpooledTemporaryFile' }),
      TemporaryDirectory: blocks('file', { instance: 'tempfile.TemporaryDirectory' }),
      mkdtemp: blocks('file', { returns: 'str' }),
      mkstemp: blocks('file', { returns: { tuple: ['int', 'str'] } }),
      'gettempdir gettempprefix mktemp': returns('str'),
    },
    'aiofiles.tempfile': { 'NamedTemporaryFile TemporaryFile SpooledTemporaryFile': makes('anyio.AsyncFile'), TemporaryDirectory: quiet },
  },
  types: {
    'tempfile.NamedTemporaryFile': { extends: ['io.TextIOWrapper'], members: { name: property('str') } },
    'tempfile.SpooledTemporaryFile': { members: spooled, element: 'bytes' },
    'tempfile.TemporaryDirectory': {
      members: { __enter__: returns('str'), cleanup: blocks('file'), __exit__: blocks('file', { continues: true }), name: property('str') },
    },
  },
};
