import { makes, property, returns } from '../define.js';
import type { Library, Members } from '../model.js';
import { UNKNOWN } from './forms.js';

/** Writes are synchronous for files and some pipes, and too short to be worth a finding. */
const members: Members = {
  'log error warn info debug trace dir dirxml table group groupCollapsed groupEnd count countReset assert time timeLog timeEnd timeStamp clear':
    returns(UNKNOWN),
};

export const console: Library = {
  name: 'node:console',
  language: 'javascript',
  source: 'https://nodejs.org/api/console.html (v26)',
  modules: { console: { ...members, Console: makes('console:Console'), default: { is: 'console:Console' } } },
  types: { 'console:Console': { members: { ...members, Console: property(UNKNOWN) } } },
};
