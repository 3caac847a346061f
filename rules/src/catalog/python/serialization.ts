import { blocks, harmless, makes } from '../define.js';
import type { Library } from '../model.js';
import { quiet } from './words.js';

/** Reads or writes through a file that the program has opened. */
const throughFile = blocks('file', { continues: true });
const inMemory = harmless('it works in memory; the time goes with the size of the data');

export const serialization: Library = {
  name: 'json, pickle, csv, configparser',
  language: 'python',
  source: 'docs.python.org/3/library/persistence.html, fileformats.html (3.14)',
  modules: {
    json: { 'load dump': throughFile, 'loads dumps': inMemory, 'JSONEncoder JSONDecoder': quiet },
    pickle: { 'load dump': throughFile, 'loads dumps': inMemory },
    marshal: { 'load dump': throughFile, 'loads dumps': inMemory },
    plistlib: { 'load dump': throughFile, 'loads dumps': inMemory },
    tomllib: { load: throughFile, loads: inMemory },
    csv: {
      'reader DictReader': makes('csv.reader'),
      'writer DictWriter': makes('csv.writer'),
      'field_size_limit register_dialect Sniffer': quiet,
    },
    shelve: { open: blocks('file', { returns: 'shelve.Shelf' }), 'Shelf DbfilenameShelf BsdDbShelf': makes('shelve.Shelf') },
    dbm: { open: blocks('file', { returns: 'shelve.Shelf' }) },
    configparser: { 'ConfigParser RawConfigParser SafeConfigParser': makes('configparser.ConfigParser') },
    linecache: { 'getline getlines updatecache': blocks('file') },
    fileinput: { 'input FileInput': blocks('file') },
    mmap: { mmap: blocks('file') },
    filecmp: { 'cmp cmpfiles dircmp': blocks('file') },
    netrc: { netrc: blocks('file') },
    mimetypes: { 'guess_type guess_extension guess_all_extensions': harmless('the table is read once'), init: blocks('file') },
  },
  types: {
    'csv.reader': { members: { __iter__: throughFile }, element: 'dict' },
    'csv.writer': { members: { 'writerow writerows writeheader': throughFile } },
    'shelve.Shelf': {
      members: {
        '__getitem__ __setitem__ __delitem__ __contains__ get setdefault update pop keys values items sync': blocks('file', {
          continues: true,
        }),
        close: quiet,
      },
    },
    'configparser.ConfigParser': {
      members: {
        read: blocks('file'),
        'read_file write': throughFile,
        'read_string read_dict get getint getfloat getboolean set sections options items has_section has_option add_section': quiet,
      },
    },
  },
};
