import { makes, returns, runs } from '../define.js';
import type { ArgRef, Library, Matching, Model } from '../model.js';

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
  runs('here', replacement, { params: ['re.Match'], returns: 'str', scans: text, sizedAs: { of: text, shape: 'text' }, ...matching });

const lists = (text: ArgRef, matching: { readonly matches: Matching }): Model =>
  returns({ list: 'str' }, { scans: text, sizedAs: { of: text, shape: 'items' }, ...matching });

/** Backtracks. `google-re2`, `hyperscan` and `regex` with a timeout do not, or not for long; they are no part of this. */
export const re: Library = {
  name: 're',
  language: 'python',
  source: 'docs.python.org/3/library/re.html (3.14)',
  modules: {
    re: {
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
    },
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
    're.Match': {
      members: { 'group expand __getitem__': returns('str'), 'groups groupdict': returns('unknown'), 'start end span': returns('int') },
    },
  },
};
