import { blocks, returns } from '../define.js';
import type { Library } from '../model.js';

export const glob: Library = {
  name: 'glob',
  language: 'python',
  source: 'docs.python.org/3/library/glob.html (3.14)',
  modules: {
    glob: {
      glob: blocks('fsmeta', { stall: 'light', returns: { list: 'str' } }),
      iglob: returns('glob.iglob'),
      'escape translate': returns('str'),
    },
  },
  types: {
    /** A generator: the directories are read when it is iterated. */
    'glob.iglob': { members: { __iter__: blocks('fsmeta', { stall: 'light' }) }, element: 'str' },
  },
};
