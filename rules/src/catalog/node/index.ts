/** Every modelled JavaScript library. */

import type { Library } from '../model.js';
import { bcrypt, bcryptjs } from './bcrypt.js';
import { betterSqlite3 } from './better-sqlite3.js';
import { buffer } from './buffer.js';
import { childProcess } from './child-process.js';
import { commandLines, commanderLibrary } from './commander.js';
import { console } from './console.js';
import { crypto } from './crypto.js';
import { events } from './events.js';
import { express, expressStaticGzip } from './express.js';
import { fastify } from './fastify.js';
import { fs } from './fs.js';
import { globals } from './globals.js';
import { hono } from './hono.js';
import { http } from './http.js';
import { http2 } from './http2.js';
import { koa } from './koa.js';
import { locks } from './locks.js';
import { mongoose } from './mongoose.js';
import { nest } from './nest.js';
import { net } from './net.js';
import { dgram, dns } from './network-extras.js';
import { next, react } from './next.js';
import { asyncHooks, diagnosticsChannel, perfHooks, streamIter } from './observation.js';
import { path } from './path.js';
import { piscina } from './piscina.js';
import { process } from './process.js';
import { assert, cluster, moduleLibrary, os, sea, strings } from './runtime.js';
import { rxjs } from './rxjs.js';
import { socketIo, ws } from './socket-io.js';
import { sqlite } from './sqlite.js';
import { streamLibrary } from './stream.js';
import { readline, repl } from './terminal.js';
import { nock, testRunners } from './tests.js';
import { timers } from './timers.js';
import { url } from './url.js';
import { util } from './util.js';
import { inspector, v8, vm } from './vm.js';
import { workerThreads } from './worker-threads.js';
import { zlib } from './zlib.js';

export const nodeLibraries: readonly Library[] = [
  assert, asyncHooks, bcrypt, bcryptjs, betterSqlite3, buffer, childProcess, cluster, commanderLibrary, commandLines,
  console, crypto, dgram, diagnosticsChannel, dns, events, express, expressStaticGzip, fastify, fs, globals, hono,
  http, http2, inspector, koa, locks, moduleLibrary, mongoose, nest, net, next, nock, os, path, perfHooks, piscina,
  process, react, readline, repl, rxjs, sea, socketIo, sqlite, streamIter, streamLibrary, strings, testRunners,
  timers, url, util, v8, vm, workerThreads, ws, zlib,
];
