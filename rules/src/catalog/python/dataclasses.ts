import { makes } from '../define.js';
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
      'ib attrib field': makes('attrs.Attribute', { captures: true }),
      Factory: {},
      evolve: { intrinsic: 'replaced' },
    },
    attrs: {
      'define frozen mutable': { intrinsic: 'dataclass' },
      field: makes('attrs.Attribute', { captures: true }),
      Factory: {},
      evolve: { intrinsic: 'replaced' },
      asdict: quiet,
    },
  },
  types: {
    // `@size.validator`, `@size.default`: they run where an instance is made.
    'attrs.Attribute': { members: { 'validator default': { intrinsic: 'validator', returns: { arg: 0 } } } },
  },
};
