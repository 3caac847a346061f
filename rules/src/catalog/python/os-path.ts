import { blocks, harmless, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const members: Members = {
  'exists lexists isfile isdir islink ismount isjunction getsize getmtime getctime getatime samefile sameopenfile': blocks('fsmeta'),
  realpath: blocks('fsmeta', { returns: 'str' }),
  abspath: harmless('it only asks for the working directory', returns('str')),
  'join basename dirname normpath normcase relpath commonpath commonprefix expanduser expandvars': returns('str'),
  'split splitext splitdrive splitroot': returns({ tuple: ['str', 'str'] }),
  'isabs samestat': quiet,
};

export const osPath: Library = {
  name: 'os.path',
  language: 'python',
  source: 'docs.python.org/3/library/os.path.html (3.14)',
  modules: { 'os.path': members, posixpath: members },
};
