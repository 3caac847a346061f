import { blocks, harmless, makes, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const inMemory = (content: 'str' | 'bytes'): Members => ({
  'read readline getvalue': returns(content, { sizedAs: { of: 'self', shape: 'text' } }),
  readlines: returns({ list: content }, { sizedAs: { of: 'self', shape: 'items' } }),
  'write writelines seek tell close flush truncate': harmless('it is in memory'),
});

/** As large as what it starts with. */
const ofContent = { sizedAs: { of: 0, shape: 'items' } } as const;

const opened: Members = {
  'read readline': blocks('file', { continues: true, returns: { any: ['str', 'bytes'] } }),
  readlines: blocks('file', { continues: true, returns: { list: { any: ['str', 'bytes'] } } }),
  'write writelines truncate flush __iter__': blocks('file', { continues: true }),
  'seek tell close fileno isatty closed readable writable seekable': quiet,
  detach: returns({ self: true }),
};

const openFile = blocks('file', {
  returns: 'io.TextIOWrapper',
  alternative: { symbol: 'anyio#open_file', note: 'use `async with`, and await the methods of the file' },
});

export const io: Library = {
  name: 'io',
  language: 'python',
  source: 'docs.python.org/3/library/io.html (3.14)',
  modules: {
    _io: { open: openFile },
    io: {
      'open open_code': openFile,
      FileIO: blocks('file', { instance: 'io.TextIOWrapper' }),
      StringIO: makes('io.StringIO', ofContent),
      BytesIO: makes('io.BytesIO', ofContent),
      // A wrapper around whatever it is given, which may be in memory.
      'TextIOWrapper BufferedReader BufferedWriter BufferedRandom BufferedRWPair': { returns: { arg: 0 }, instance: 'io.TextIOWrapper' },
    },
    codecs: {
      open: blocks('file', { returns: 'io.TextIOWrapper' }),
      'encode decode lookup getreader getwriter': quiet,
    },
    fcntl: { 'flock lockf': blocks('lock', { note: 'waits while another process holds the lock' }), fcntl: quiet, ioctl: quiet },
  },
  types: {
    'io.BufferedReader': { members: { 'read1 peek readinto': blocks('file', { continues: true, returns: 'bytes' }) } },
    /** What `open` returns: text or binary, by its mode. */
    'io.TextIOWrapper': { extends: ['io.BufferedReader'], members: opened, element: { any: ['str', 'bytes'] } },
    'io.Memory': {},
    'io.StringIO': { extends: ['io.Memory'], identity: true, members: inMemory('str'), element: 'str' },
    'io.BytesIO': {
      extends: ['io.Memory'],
      identity: true,
      members: { ...inMemory('bytes'), getbuffer: returns('bytes') },
      element: 'bytes',
    },
  },
};
