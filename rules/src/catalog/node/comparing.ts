import { returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { callable, UNKNOWN } from './forms.js';

/** Every character or line of the one is held against every one of the other, in the worst case. */
const compares: Model = { combines: 'each', returns: UNKNOWN };
const distance = returns('number', { combines: 'each' });

export const comparing: Library = {
  name: 'text distances and differences',
  language: 'javascript',
  source: 'diff 8, fastest-levenshtein 1, leven 4, string-similarity 4, diff-match-patch 1, natural 8: their README files',
  modules: {
    diff: {
      'diffChars diffWords diffWordsWithSpace diffLines diffTrimmedLines diffSentences diffArrays diffJson createPatch createTwoFilesPatch structuredPatch':
        compares,
    },
    'fastest-levenshtein': { distance, closest: { combines: 'each', returns: 'string' } },
    'fast-levenshtein': callable({}, { get: distance }),
    leven: callable(distance),
    'js-levenshtein': callable(distance),
    levenshtein: callable(distance),
    'damerau-levenshtein': callable(compares),
    'string-similarity': { compareTwoStrings: distance, findBestMatch: compares },
  },
};
