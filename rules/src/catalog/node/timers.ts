import { returns, runs } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { chains, UNKNOWN } from './forms.js';

const timer: Model = runs('loop', 0, { entry: { kind: 'timer', name: '{name}' }, returns: 'timers:Timeout' });

export const timerFunctions: Members = {
  'setTimeout setInterval setImmediate': timer,
  'clearTimeout clearInterval clearImmediate': returns(UNKNOWN),
};

const promised: Members = {
  'setTimeout setImmediate': returns({ arg: 1 }),
  setInterval: returns({ collection: 'timers:Ticks', of: { arg: 1 } }),
  scheduler: { members: { 'wait yield': returns(UNKNOWN) } },
};

export const timers: Library = {
  name: 'node:timers',
  language: 'javascript',
  source: 'https://nodejs.org/api/timers.html (v26)',
  modules: {
    timers: { ...timerFunctions, promises: { members: promised } },
    'timers/promises': promised,
  },
  types: {
    'timers:Ticks': { endless: true },
    'timers:Timeout': { members: { 'ref unref refresh': chains, close: chains, hasRef: returns('boolean') } },
  },
};
