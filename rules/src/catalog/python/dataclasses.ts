import type { Library } from '../model.js';
import { quiet } from './words.js';

export const dataclasses: Library = {
  name: 'dataclasses',
  language: 'python',
  source: 'docs.python.org/3/library/dataclasses.html (3.14); attrs.org/en/stable/api.html (25)',
  modules: {
    dataclasses: {
      dataclass: { intrinsic: 'dataclass' },
      field: {},
      replace: { intrinsic: 'replaced' },
      'asdict astuple fields is_dataclass make_dataclass KW_ONLY': quiet,
    },
    attr: {
      's attrs dataclass define frozen mutable': { intrinsic: 'dataclass' },
      'ib attrib field Factory': {},
      evolve: { intrinsic: 'replaced' },
    },
    attrs: {
      'define frozen mutable': { intrinsic: 'dataclass' },
      'field Factory': {},
      evolve: { intrinsic: 'replaced' },
      asdict: quiet,
    },
  },
};
