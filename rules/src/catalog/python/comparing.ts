import { blocks, makes, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

/** Every item of the one is held against every item of the other, in the worst case. */
const compares: Model = { combines: 'each' };

export const comparing: Library = {
  name: 'difflib and text distances',
  language: 'python',
  source: 'docs.python.org/3/library/difflib.html (3.14): "quadratic time for the worst case"; Levenshtein 0.27, rapidfuzz 3, thefuzz 0.22',
  modules: {
    difflib: {
      SequenceMatcher: makes('difflib.SequenceMatcher', compares),
      'unified_diff context_diff ndiff': returns({ list: 'str' }, compares),
      get_close_matches: blocks('parse', {
        large: 1,
        whole: true,
        scans: 1,
        ...compares,
        returns: { list: 'str' },
        note: 'compares with each of them',
      }),
      Differ: makes('difflib.Differ'),
      HtmlDiff: makes('difflib.HtmlDiff'),
      'restore IS_LINE_JUNK IS_CHARACTER_JUNK': quiet,
    },
    Levenshtein: { 'distance ratio hamming editops opcodes jaro jaro_winkler': returns('float', compares) },
    'rapidfuzz.distance.Levenshtein': { 'distance normalized_similarity similarity editops': returns('float', compares) },
    'rapidfuzz.fuzz': { 'ratio partial_ratio token_sort_ratio token_set_ratio WRatio QRatio': returns('float', compares) },
    'thefuzz.fuzz': { 'ratio partial_ratio token_sort_ratio token_set_ratio WRatio': returns('int', compares) },
    jellyfish: { 'levenshtein_distance damerau_levenshtein_distance jaro_similarity jaro_winkler_similarity': returns('float', compares) },
    math: {
      'factorial perm comb': returns('int', { repeats: 0 }),
      'isqrt sqrt floor ceil log log2 log10 exp gcd': returns('float'),
      prod: returns('float', { scans: 0 }),
    },
    random: {
      choices: returns({ list: { elementOf: 0 } }, { repeats: [9, 'k'] }),
      choice: returns({ elementOf: 0 }),
      shuffle: { scans: 0 },
    },
  },
  types: {
    'difflib.SequenceMatcher': {
      members: { 'ratio quick_ratio real_quick_ratio': returns('float'), 'get_opcodes get_matching_blocks': returns({ list: 'object' }) },
    },
    'difflib.Differ': { members: { compare: returns({ list: 'str' }, compares) } },
    'difflib.HtmlDiff': { members: { 'make_file make_table': returns('str', compares) } },
  },
};
