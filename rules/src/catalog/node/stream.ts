import { makes, property, returns, runs } from '../define.js';
import type { Library, Members, Model, Result } from '../model.js';
import { callsBack, chains, element, listeners, overrides, self, UNKNOWN } from './forms.js';

const CHUNK: Result = { any: ['buffer:Buffer', 'string'] };
const STREAM = { kind: 'stream', name: '{name}' } as const;

const methods = 'read write writev transform flush final destroy construct'.split(' ');

/** `new Transform({ transform(chunk, …) {} })`: the functions in the options become the stream's methods. */
const stream = (type: string): Model => makes(type, runs('loop', 0, { entry: STREAM, methods, params: [CHUNK] }));

const events = { data: [CHUNK], error: ['Error'], pipe: ['stream:Readable'], unpipe: ['stream:Readable'] } as const;

const writable: Members = {
  write: callsBack([], { returns: 'boolean' }),
  end: callsBack([], { returns: self }),
  'cork uncork destroy setDefaultEncoding': chains,
  'writable writableEnded writableFinished writableNeedDrain destroyed': property('boolean'),
};

/** Stream operators run their functions while the stream flows. */
const flows = (result: Result): Model => runs('loop', 0, { entry: { kind: 'stream', name: '{name}' }, params: [CHUNK], returns: result });

const pipeline: Model = runs('loop', 'all', {
  entry: { kind: 'stream', name: 'pipeline' },
  params: ['stream:Readable'],
  returns: 'stream:Duplex',
});
const promised: Members = { pipeline, finished: returns(UNKNOWN) };

const members: Members = {
  Readable: {
    ...stream('stream:Readable'),
    members: {
      from: runs('loop', 0, { entry: STREAM, returns: 'stream:Readable' }),
      fromWeb: returns('stream:Readable'),
      toWeb: returns('web:ReadableStream'),
    },
  },
  Writable: { ...stream('stream:Writable'), members: { fromWeb: returns('stream:Writable'), toWeb: returns('web:WritableStream') } },
  Duplex: { ...stream('stream:Duplex'), members: { 'from fromWeb': returns('stream:Duplex') } },
  Transform: stream('stream:Transform'),
  PassThrough: stream('stream:Transform'),
  Stream: stream('stream:Duplex'),
  pipeline,
  finished: callsBack(['Error']),
  compose: returns('stream:Duplex'),
  'isReadable isErrored isWritable': returns('boolean'),
  addAbortSignal: returns({ arg: 1 }),
  promises: { members: promised },
};

export const streamLibrary: Library = {
  name: 'node:stream',
  language: 'javascript',
  source: 'https://nodejs.org/api/stream.html (v26)',
  modules: {
    stream: { default: { ...stream('stream:Duplex'), members }, ...members },
    'stream/promises': promised,
    'stream/web': {
      ReadableStream: makes('web:ReadableStream', runs('loop', 0, { entry: STREAM, methods: ['start', 'pull', 'cancel'] })),
      WritableStream: makes('web:WritableStream', runs('loop', 0, { entry: STREAM, methods: ['start', 'write', 'close', 'abort'] })),
      TransformStream: makes('web:TransformStream', runs('loop', 0, { entry: STREAM, methods: ['start', 'transform', 'flush'] })),
    },
    'stream/consumers': { text: returns('string'), buffer: returns('buffer:Buffer'), 'json arrayBuffer blob': returns(UNKNOWN) },
  },
  types: {
    'stream:Readable': {
      element: CHUNK,
      members: {
        ...listeners(events),
        pipe: returns({ arg: 0 }),
        read: returns(CHUNK),
        'pause resume setEncoding unpipe unshift destroy push wrap': chains,
        'map filter flatMap': flows(self),
        'forEach some every find': flows(UNKNOWN),
        reduce: flows({ resultOf: 0 }),
        'take drop iterator compose': chains,
        toArray: returns({ list: element }),
        'readable readableEnded readableFlowing destroyed': property('boolean'),
      },
      overrides: overrides('_read _construct _destroy', 'loop', STREAM),
    },
    'stream:Writable': {
      members: { ...listeners(events), ...writable },
      overrides: {
        ...overrides('_write', 'loop', STREAM, [CHUNK, 'string']),
        ...overrides('_writev _final _construct _destroy', 'loop', STREAM),
      },
    },
    'stream:Duplex': { extends: ['stream:Readable', 'stream:Writable'] },
    'stream:Transform': {
      extends: ['stream:Duplex'],
      overrides: { ...overrides('_transform', 'loop', STREAM, [CHUNK, 'string']), ...overrides('_flush', 'loop', STREAM) },
    },
  },
};
