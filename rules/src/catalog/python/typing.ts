import { returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { givesAsIs, leavesAsIs, quiet } from './words.js';

/** Annotations (`Optional`, `Annotated`, …) are read by the analysis itself; this is what runs. */
const members: Members = {
  cast: { intrinsic: 'cast' },
  assert_type: returns({ arg: 0 }),
  NewType: { gives: leavesAsIs },
  'overload final no_type_check runtime_checkable override': leavesAsIs,
  dataclass_transform: givesAsIs,
  'get_type_hints get_origin get_args ParamSpec': quiet,
  TypeVar: { intrinsic: 'type-var' },
};

export const typing: Library = {
  name: 'typing',
  language: 'python',
  source: 'docs.python.org/3/library/typing.html (3.14)',
  modules: {
    typing: members,
    typing_extensions: { ...members, deprecated: givesAsIs },
    abc: { 'abstractmethod abstractclassmethod abstractstaticmethod': leavesAsIs, abstractproperty: { intrinsic: 'property' } },
    warnings: { deprecated: givesAsIs, 'warn simplefilter filterwarnings': quiet },
    overrides: { overrides: leavesAsIs },
  },
};
