import { blocks, harmless, makes } from '../define.js';
import type { Library, Model, Result } from '../model.js';
import { quiet, through } from './words.js';

const loads: Model = through(0);
const dumps: Model = through(1);
const throughFile: Model = blocks('file', { continues: true });
const inMemory = harmless('it works in memory; the time goes with the size of the data');

/** Its rows come from lines of any kind; where they are those of a file, it reads. */
const ofFile = (then: string, otherwise: string): Result => ({ when: { arg: [0, 'csvfile'], isA: 'io.TextIOWrapper' }, then, otherwise });

export const serialization: Library = {
  name: 'json, pickle, csv, configparser',
  language: 'python',
  source: 'docs.python.org/3/library/persistence.html, fileformats.html (3.14)',
  modules: {
    json: {
      load: loads,
      dump: dumps,
      loads: blocks('parse', {
        large: 0,
        scans: 0,
        sizedAs: { of: 0, shape: 'any' },
        estimate: { perMegabyte: 'python json.loads megabyte', of: 0 },
      }),
      dumps: blocks('parse', {
        large: 0,
        whole: true,
        scans: 0,
        sizedAs: { of: 0, shape: 'text' },
        returns: 'str',
      }),
      'JSONEncoder JSONDecoder': quiet,
    },
    pickle: { load: loads, dump: dumps, 'loads dumps': inMemory },
    marshal: { load: loads, dump: dumps, 'loads dumps': inMemory },
    plistlib: { load: loads, dump: dumps, 'loads dumps': inMemory },
    tomllib: { load: loads, loads: inMemory },
    csv: {
      'reader DictReader': { returns: ofFile('csv.reader', 'csv.rows'), sizedAs: { of: 0, shape: 'items' } },
      'writer DictWriter': { returns: ofFile('csv.writer', 'csv.lines') },
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
    'csv.rows': { identity: true, members: { __iter__: blocks('parse', { large: 'self' }), fieldnames: quiet }, element: 'dict' },
    'csv.lines': { members: { 'writerow writerows writeheader': inMemory } },
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
        'read_file write': through(0),
        'read_string read_dict get getint getfloat getboolean set sections options items has_section has_option add_section': quiet,
      },
    },
  },
};
