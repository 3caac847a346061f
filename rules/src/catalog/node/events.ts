import { harmless, makes, returns, runs } from '../define.js';
import type { Library, Members } from '../model.js';
import { self, UNKNOWN } from './forms.js';

/** An emitter of the program: listeners run where `emit` is called. */
export const emitterMembers: Members = {
  'on addListener prependListener': { intrinsic: 'event-on', returns: self },
  'once prependOnceListener': { intrinsic: 'event-once', returns: self },
  'off removeListener removeAllListeners': { intrinsic: 'event-off', returns: self },
  emit: { intrinsic: 'event-emit', returns: 'boolean' },
  setMaxListeners: returns(self),
  'listenerCount getMaxListeners': returns('number'),
  'eventNames listeners rawListeners': returns({ list: UNKNOWN }),
};

const emitter = makes('events:EventEmitter', {
  members: {
    once: returns({ list: UNKNOWN }),
    on: returns('events:Stream'),
    'listenerCount getMaxListeners': returns('number'),
    setMaxListeners: harmless('sets a limit'),
  },
});

export const events: Library = {
  name: 'node:events',
  language: 'javascript',
  source: 'https://nodejs.org/api/events.html (v26)',
  modules: {
    events: {
      default: emitter,
      EventEmitter: emitter,
      EventEmitterAsyncResource: emitter,
      once: returns({ list: UNKNOWN }),
      on: returns('events:Stream'),
      'getEventListeners listenerCount getMaxListeners setMaxListeners': returns(UNKNOWN),
      addAbortListener: runs('loop', 1, { entry: { kind: 'event', name: 'abort' } }),
      captureRejectionSymbol: { is: 'symbol' },
      errorMonitor: { is: 'symbol' },
    },
  },
  types: {
    /** https://nodejs.org/api/events.html#eventsonemitter-eventname-options: what listeners would be called with. */
    'events:Stream': { endless: true, element: { list: UNKNOWN } },
    'events:EventEmitter': { identity: true, members: emitterMembers },
  },
};
