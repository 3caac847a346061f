import { blocks } from '../define.js';
import type { Library } from '../model.js';
import { inMemory, quiet } from './words.js';

export const shutil: Library = {
  name: 'shutil',
  language: 'python',
  source: 'docs.python.org/3/library/shutil.html (3.14)',
  modules: {
    shutil: {
      'copy copy2 copyfile': blocks('file', { returns: { arg: 1 } }),
      copyfileobj: blocks('file', { when: { not: { all: [inMemory([0, 'fsrc']), inMemory([1, 'fdst'])] } } }),
      'copytree move': blocks('file', { stall: 'heavy', returns: { arg: 1 } }),
      rmtree: blocks('file', { stall: 'heavy' }),
      'copymode copystat chown': blocks('file'),
      make_archive: blocks('archive', { returns: 'str' }),
      unpack_archive: blocks('archive'),
      disk_usage: blocks('fsmeta'),
      which: blocks('fsmeta', { returns: 'str' }),
      'get_terminal_size ignore_patterns get_archive_formats register_archive_format register_unpack_format': quiet,
    },
  },
};
