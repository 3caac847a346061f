import { blocks, makes, property, returns, runs } from '../define.js';
import { headerResult, outsideResult, urlProperty } from '../from-outside.js';
import type { Library, Members } from '../model.js';
import { arrayType, collectionTypes, languageGlobals, stringType } from './language.js';
import { bufferConstructor } from './buffer.js';
import { autoImported } from './nuxt.js';
import { otherRuntimeGlobals } from './other-runtimes.js';
import { processMembers } from './process.js';
import { assignedListeners, listeners } from './forms.js';
import { testGlobals } from './tests.js';
import { timerFunctions } from './timers.js';

/** Web APIs that Node provides as globals. */
const webGlobals: Members = {
  fetch: returns('web:Response'),
  Response: makes('web:Response', {
    members: { json: returns('web:Response', { intrinsic: 'to-json' }), 'redirect error': returns('web:Response') },
  }),
  Request: makes('web:Request'),
  Headers: makes('web:Headers'),
  FormData: makes('web:FormData'),
  Blob: makes('web:Blob'),
  File: makes('web:Blob'),
  URL: makes('URL', { intrinsic: 'new-url', members: { canParse: returns('boolean'), createObjectURL: returns('string') } }),
  URLSearchParams: makes('URLSearchParams'),
  AbortController: makes('web:AbortController'),
  AbortSignal: makes('web:AbortSignal', { members: { 'abort timeout any': returns('web:AbortSignal') } }),
  'Event CustomEvent MessageEvent CloseEvent': makes('web:Event'),
  EventTarget: makes('web:EventTarget'),
  WebSocket: makes('web:WebSocket'),
  EventSource: makes('web:EventTarget'),
  BroadcastChannel: makes('web:EventTarget'),
  MessageChannel: makes('worker_threads:MessageChannel'),
  ReadableStream: makes('web:ReadableStream', {
    ...sourceCallbacks('start pull cancel'),
    members: { from: returns('web:ReadableStream') },
  }),
  WritableStream: makes('web:WritableStream', sourceCallbacks('start write close abort')),
  TransformStream: makes('web:TransformStream', sourceCallbacks('start transform flush')),
  TextEncoder: makes('web:TextEncoder'),
  TextDecoder: makes('web:TextDecoder'),
  structuredClone: blocks('parse', { large: 0, scans: 0, sizedAs: { of: 0 }, returns: { arg: 0 } }),
  'atob btoa': returns('string'),
  crypto: property('web:Crypto'),
  performance: property('perf_hooks:Performance'),
  navigator: property('unknown'),
  WebAssembly: {
    members: {
      Module: makes(
        'web:WebAssemblyModule',
        blocks('parse', { note: 'compiles the whole module', alternative: { symbol: 'globals#WebAssembly.compile' } }),
      ),
      Instance: makes('unknown'),
      'compile instantiate compileStreaming instantiateStreaming': returns('unknown'),
      validate: returns('boolean'),
    },
  },
};

function sourceCallbacks(names: string) {
  return runs('loop', 0, { entry: { kind: 'stream' }, methods: names.split(' ') });
}

export const globals: Library = {
  name: 'JavaScript and Node globals',
  language: 'javascript',
  source: 'https://nodejs.org/api/globals.html (v26), ECMAScript 2026',
  modules: {
    globals: {
      ...languageGlobals,
      ...timerFunctions,
      ...webGlobals,
      ...testGlobals,
      ...autoImported,
      ...otherRuntimeGlobals,
      queueMicrotask: runs('loop', 0, { entry: { kind: 'task', name: 'queueMicrotask', atOnce: true } }),
      console: property('console:Console'),
      process: { members: processMembers },
      Buffer: makes('buffer:Buffer', { members: bufferConstructor }),
    },
  },
  types: {
    Array: arrayType,
    /** `String` is what literals are. */
    'string String': stringType,
    ...collectionTypes,
    URL: {
      members: {
        'href pathname search hash host hostname origin protocol port username password': property('string'),
        searchParams: property('URLSearchParams'),
        'toString toJSON': returns('string'),
      },
    },
    URLSearchParams: {
      element: { tuple: ['string', 'string'] },
      members: {
        'get getAll': outsideResult('query'),
        toString: returns('string'),
        has: returns('boolean'),
        forEach: runs('here', 0, { params: ['string', 'string'] }),
        'keys values': returns({ list: 'string' }),
        entries: returns({ list: { tuple: ['string', 'string'] } }),
      },
    },
    'web:Body': {
      members: {
        'json formData': returns('unknown'),
        text: returns('string'),
        'arrayBuffer bytes': returns('buffer:Buffer'),
        blob: returns('web:Blob'),
        body: property('web:ReadableStream'),
      },
    },
    'web:Response': {
      extends: ['web:Body'],
      members: {
        headers: property('web:Headers'),
        'ok redirected': property('boolean'),
        status: property('number'),
        'url statusText': property('string'),
        clone: returns('web:Response'),
      },
    },
    'web:Request': {
      extends: ['web:Body'],
      members: {
        'json formData': outsideResult('body'),
        text: outsideResult('body', 'text'),
        headers: property('web:RequestHeaders'),
        url: urlProperty,
        method: property('string'),
        signal: property('web:AbortSignal'),
        clone: returns('web:Request'),
      },
    },
    'web:RequestHeaders': { extends: ['web:Headers'], members: { get: headerResult } },
    'web:Headers': {
      element: { tuple: ['string', 'string'] },
      members: {
        get: returns('string'),
        forEach: runs('here', 0, { params: ['string', 'string'] }),
        'keys values getSetCookie': returns({ list: 'string' }),
        entries: returns({ list: { tuple: ['string', 'string'] } }),
      },
    },
    'web:FormData': { members: { get: outsideResult('form'), getAll: outsideResult('form', 'items'), forEach: runs('here', 0) } },
    'web:Blob': {
      members: {
        text: returns('string'),
        'arrayBuffer bytes': returns('buffer:Buffer'),
        stream: returns('web:ReadableStream'),
        slice: returns('web:Blob'),
        'name type': property('string'),
        size: property('number'),
      },
    },
    'web:Event': {},
    'web:EventTarget': {
      members: {
        addEventListener: runs('loop', 1, { entry: { kind: 'event', name: '{0}' }, params: ['web:Event'] }),
        'removeEventListener dispatchEvent': returns('unknown'),
        ...assignedListeners('loop'),
      },
    },
    'web:AbortController': { members: { signal: property('web:AbortSignal'), abort: returns('unknown') } },
    'web:AbortSignal': { extends: ['web:EventTarget'], members: { aborted: property('boolean'), throwIfAborted: returns('unknown') } },
    'web:WebSocket': { connection: true, extends: ['web:EventTarget'], members: { 'send close': returns('unknown'), ...listeners() } },
    'web:ReadableStream': {
      element: 'unknown',
      members: {
        pipeThrough: returns('web:ReadableStream'),
        'pipeTo cancel getReader values': returns('unknown'),
        tee: returns({ list: 'web:ReadableStream' }),
      },
    },
    'web:WritableStream': { members: { 'getWriter abort close': returns('unknown') } },
    'web:TransformStream': { members: { readable: property('web:ReadableStream'), writable: property('web:WritableStream') } },
    'web:TextEncoder': { members: { encode: returns('buffer:Buffer') } },
    'web:TextDecoder': { members: { decode: returns('string') } },
    'web:WebAssemblyModule': {},
    'web:Crypto': {
      members: { subtle: property('web:SubtleCrypto'), randomUUID: returns('string'), getRandomValues: returns({ arg: 0 }) },
    },
    'web:SubtleCrypto': {
      members: {
        'digest deriveBits encrypt decrypt sign exportKey': returns('buffer:Buffer'),
        verify: returns('boolean'),
        'deriveKey generateKey importKey unwrapKey wrapKey': returns('unknown'),
      },
    },
  },
};
