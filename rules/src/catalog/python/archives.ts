import { blocks } from '../define.js';
import type { Library, Members } from '../model.js';
import { quiet } from './words.js';

const zip: Members = {
  'read extract': blocks('archive'),
  'extractall write writestr testzip mkdir': blocks('archive'),
  open: blocks('archive', { returns: 'gzip.GzipFile' }),
  __exit__: blocks('archive', { stall: 'light', continues: true }),
  close: blocks('archive', { stall: 'light', continues: true, note: 'writes the directory of the archive' }),
  'namelist infolist getinfo printdir setpassword': quiet,
};

const tar: Members = {
  'extract extractall add addfile': blocks('archive'),
  extractfile: blocks('archive', { returns: 'gzip.GzipFile' }),
  'getmembers getnames getmember next __iter__': blocks('archive', { note: 'reads through the archive' }),
  'close gettarinfo': quiet,
};

export const archives: Library = {
  name: 'zipfile, tarfile',
  language: 'python',
  source: 'docs.python.org/3/library/archiving.html (3.14)',
  modules: {
    zipfile: {
      'ZipFile PyZipFile': blocks('archive', { instance: 'zipfile.ZipFile', stall: 'light' }),
      is_zipfile: blocks('file'),
      ZipInfo: quiet,
    },
    tarfile: {
      open: blocks('archive', { returns: 'tarfile.TarFile', stall: 'light' }),
      TarFile: blocks('archive', {
        instance: 'tarfile.TarFile',
        stall: 'light',
        members: { open: blocks('archive', { returns: 'tarfile.TarFile', stall: 'light' }) },
      }),
      is_tarfile: blocks('file'),
      TarInfo: quiet,
    },
    py7zr: { SevenZipFile: blocks('archive', { instance: 'zipfile.ZipFile' }), 'unpack_7zarchive pack_7zarchive': blocks('archive') },
    rarfile: { RarFile: blocks('archive', { instance: 'zipfile.ZipFile' }) },
    patoolib: { 'extract_archive create_archive': blocks('archive') },
  },
  types: { 'zipfile.ZipFile': { members: zip }, 'tarfile.TarFile': { members: tar } },
};
