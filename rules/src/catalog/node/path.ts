import { property, returns } from '../define.js';
import type { Library, Members } from '../model.js';

const functions: Members = {
  join: returns('string', { intrinsic: 'path-join' }),
  resolve: returns('string', { intrinsic: 'path-resolve' }),
  dirname: returns('string', { intrinsic: 'path-dirname' }),
  normalize: returns('string', { intrinsic: 'path-join' }),
  'basename extname relative format toNamespacedPath': returns('string'),
  'isAbsolute matchesGlob': returns('boolean'),
  parse: returns({ object: { root: 'string', dir: 'string', base: 'string', ext: 'string', name: 'string' } }),
  'sep delimiter': property('string'),
};

const members: Members = { ...functions, posix: { members: functions }, win32: { members: functions } };

export const path: Library = {
  name: 'node:path',
  language: 'javascript',
  source: 'https://nodejs.org/api/path.html (v26)',
  modules: { path: members, 'path/posix': members, 'path/win32': members },
};
