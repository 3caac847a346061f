import { makes } from '../define.js';
import type { Library } from '../model.js';
import { leavesAsIs } from './words.js';

export const enumeration: Library = {
  name: 'enum',
  language: 'python',
  source: 'docs.python.org/3/library/enum.html (3.14)',
  modules: {
    enum: {
      'Enum IntEnum StrEnum Flag IntFlag ReprEnum': makes('enum.Enum'),
      'unique verify member nonmember': leavesAsIs,
      property: { intrinsic: 'property' },
    },
  },
  types: { 'enum.Enum': { enumerates: true } },
};
