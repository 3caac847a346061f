import { blocks } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { inMemory, quiet } from './words.js';

const zip: Members = {
  'read extract': blocks('archive'),
  'extractall write writestr testzip mkdir': blocks('archive'),
  open: blocks('archive', { returns: 'gzip.GzipFile' }),
  // Writes the directory of the archive, which is short: what was opened and what was packed count.
  'close __exit__': quiet,
  'namelist infolist getinfo printdir setpassword': quiet,
};

const tar: Members = {
  'extract extractall add addfile': blocks('archive'),
  extractfile: blocks('archive', { returns: 'gzip.GzipFile' }),
  'getmembers getnames getmember next __iter__': blocks('archive', { note: 'reads through the archive' }),
  'close gettarinfo': quiet,
};

/** `tarfile.open(name, mode, fileobj)` */
const onDisk = { stall: 'light', when: { not: inMemory([2, 'fileobj']) } } as const;
const openTar: Model = blocks('archive', { returns: 'tarfile.TarFile', ...onDisk });

export const archives: Library = {
  name: 'zipfile, tarfile',
  language: 'python',
  source: 'docs.python.org/3/library/archiving.html (3.14)',
  modules: {
    zipfile: {
      'ZipFile PyZipFile': blocks('archive', { instance: 'zipfile.ZipFile', stall: 'light', when: { not: inMemory([0, 'file']) } }),
      is_zipfile: blocks('file', { when: { not: inMemory([0, 'filename']) } }),
      ZipInfo: quiet,
    },
    tarfile: {
      open: openTar,
      TarFile: blocks('archive', { instance: 'tarfile.TarFile', ...onDisk, members: { open: openTar } }),
      is_tarfile: blocks('file'),
      TarInfo: quiet,
    },
    py7zr: { SevenZipFile: blocks('archive', { instance: 'zipfile.ZipFile' }), 'unpack_7zarchive pack_7zarchive': blocks('archive') },
    rarfile: { RarFile: blocks('archive', { instance: 'zipfile.ZipFile' }) },
    patoolib: { 'extract_archive create_archive': blocks('archive') },
  },
  types: { 'zipfile.ZipFile': { members: zip }, 'tarfile.TarFile': { members: tar } },
};
