import { blocks, harmless, makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const itself = { self: true } as const;
const asyncPath = { symbol: 'anyio#Path', note: 'and await the method' };

const pure: Members = {
  '__truediv__ __rtruediv__ joinpath with_name with_stem with_suffix with_segments relative_to': returns(itself),
  parent: property(itself),
  parents: property({ list: itself }),
  'name stem suffix anchor root drive': property('str'),
  suffixes: property({ list: 'str' }),
  parts: property({ list: 'str' }),
  'as_posix as_uri __str__ __fspath__': returns('str'),
  'is_absolute is_relative_to is_reserved match full_match': quiet,
};

const files: Members = {
  open: blocks('file', {
    returns: 'io.TextIOWrapper',
    alternative: { symbol: 'anyio#open_file', note: 'use `async with`, and await the methods of the file' },
  }),
  read_text: blocks('file', { returns: 'str', alternative: asyncPath }),
  read_bytes: blocks('file', { returns: 'bytes', alternative: asyncPath }),
  'write_text write_bytes mkdir unlink rmdir touch chmod lchmod symlink_to hardlink_to link_to': blocks('file', { alternative: asyncPath }),
  rename: blocks('file', { returns: itself, alternative: asyncPath }),
  /** Two arguments are those of a text: `str.replace`. */
  replace: blocks('file', { returns: itself, alternative: asyncPath, when: { not: { atLeast: 2 } } }),
  'copy copy_into move move_into': blocks('file', { stall: 'heavy', returns: itself }),
};

const metadata: Members = {
  'exists is_file is_dir is_symlink is_mount is_socket is_fifo is_block_device is_char_device is_junction stat lstat samefile owner group':
    blocks('fsmeta', {
      alternative: asyncPath,
    }),
  'resolve readlink': blocks('fsmeta', { returns: itself, alternative: asyncPath }),
  absolute: harmless('it only asks for the working directory', returns(itself)),
  expanduser: harmless('it only looks up the home directory', returns(itself)),
  iterdir: blocks('fsmeta', { stall: 'light', returns: { list: itself } }),
  'glob rglob': returns('pathlib.Path.glob'),
  walk: returns('pathlib.Path.walk'),
};

const namespace: Members = { cwd: blocks('fsmeta', { returns: 'pathlib.Path' }), home: returns('pathlib.Path') };

export const pathlib: Library = {
  name: 'pathlib',
  language: 'python',
  source: 'docs.python.org/3/library/pathlib.html (3.14)',
  modules: {
    pathlib: {
      'Path PosixPath WindowsPath': makes('pathlib.Path', { members: namespace }),
      'PurePath PurePosixPath PureWindowsPath': makes('pathlib.PurePath'),
    },
  },
  types: {
    'pathlib.PurePath': { members: pure },
    'pathlib.Path': { extends: ['pathlib.PurePath'], members: { ...files, ...metadata } },
    /** Generators: the directories are read when they are iterated. */
    'pathlib.Path.glob': { members: { __iter__: blocks('fsmeta', { stall: 'light' }) }, element: 'pathlib.Path' },
    'pathlib.Path.walk': {
      members: { __iter__: blocks('fsmeta', { stall: 'light' }) },
      element: { tuple: ['pathlib.Path', { list: 'str' }, { list: 'str' }] },
    },
  },
};
