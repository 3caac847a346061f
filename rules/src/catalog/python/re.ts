import { makes, returns, runs } from '../define.js';
import type { ArgRef, Library, Matching, Members, Model } from '../model.js';

const pattern = [0, 'pattern'] as const;
const flags = { first: [2, 'flags'], sub: [4, 'flags'], split: [3, 'flags'] } as const satisfies Record<string, ArgRef>;

/** Of the module, which takes the expression first, and of a compiled one, which is it. */
const ofModule = (manner: Matching['manner'], text: ArgRef, flag: ArgRef = flags.first): { readonly matches: Matching } => ({
  matches: { pattern, text, manner, flags: flag },
});
const ofPattern = (manner: Matching['manner'], text: ArgRef): { readonly matches: Matching } => ({
  matches: { pattern: 'self', text, manner },
});

const replaces = (text: ArgRef, replacement: ArgRef, matching: { readonly matches: Matching }): Model =>
  runs('here', replacement, {
    params: ['re.Match'],
    returns: 'str',
    scans: text,
    sizedAs: { of: text, shape: 'text' },
    matches: { ...matching.matches, replacement },
  });

const lists = (text: ArgRef, matching: { readonly matches: Matching }): Model =>
  returns({ list: 'str' }, { scans: text, sizedAs: { of: text, shape: 'items' }, ...matching });

const functions: Members = {
  compile: makes('re.Pattern', { intrinsic: 'compile-regex' }),
  Pattern: makes('re.Pattern'),
  Match: makes('re.Match'),
  match: returns('re.Match', ofModule('first', [1, 'string'])),
  fullmatch: returns('re.Match', ofModule('whole', [1, 'string'])),
  search: returns('re.Match', ofModule('search', [1, 'string'])),
  findall: lists([1, 'string'], ofModule('all', [1, 'string'])),
  finditer: returns({ list: 're.Match' }, ofModule('all', [1, 'string'])),
  split: lists([1, 'string'], ofModule('all', [1, 'string'], flags.split)),
  'sub subn': replaces([2, 'string'], [1, 'repl'], ofModule('all', [2, 'string'], flags.sub)),
  escape: returns('str'),
  purge: {},
};

/** `regex` keeps repetitions inside repetitions from multiplying, and stops when its time is over (seen with 2026.1). */
const guarded: Members = Object.fromEntries(
  Object.entries(functions).map(([name, model]) => [
    name,
    model.matches ? { ...model, matches: { ...model.matches, unless: { given: 'timeout' }, guards: true } } : model,
  ]),
);

/** Backtracks. `google-re2` and `hyperscan` do not; they are no part of this. */
export const re: Library = {
  name: 're, regex',
  language: 'python',
  source: 'docs.python.org/3/library/re.html (3.14); pypi.org/project/regex (2026.1)',
  modules: {
    re: functions,
    /** What is compiled may be given a timeout later on, and is left out. */
    regex: { ...guarded, compile: makes('regex.Pattern'), Pattern: makes('regex.Pattern') },
  },
  types: {
    're.Pattern': {
      /** Django's validators are expressions that are called. */
      call: ofPattern('search', [0, 'value']),
      members: {
        match: returns('re.Match', ofPattern('first', [0, 'string'])),
        fullmatch: returns('re.Match', ofPattern('whole', [0, 'string'])),
        search: returns('re.Match', ofPattern('search', [0, 'string'])),
        findall: lists([0, 'string'], ofPattern('all', [0, 'string'])),
        finditer: returns({ list: 're.Match' }, ofPattern('all', [0, 'string'])),
        split: lists([0, 'string'], ofPattern('all', [0, 'string'])),
        'sub subn': replaces([1, 'string'], [0, 'repl'], ofPattern('all', [1, 'string'])),
      },
    },
    'regex.Pattern': {},
    're.Match': {
      members: { 'group expand __getitem__': returns('str'), 'groups groupdict': returns('unknown'), 'start end span': returns('int') },
    },
  },
};
