import type { Library, Model } from '../model.js';
import { callable } from './forms.js';

/** Throws unless the first argument holds. */
const holds: Model = { throws: { unless: 0 } };

export const invariants: Library = {
  name: 'invariant, tiny-invariant, http-assert',
  language: 'javascript',
  source: 'the READMEs of invariant 2, tiny-invariant 1.3 and http-assert 1.5',
  modules: { invariant: callable(holds), 'tiny-invariant': callable(holds), 'http-assert': callable(holds) },
};
