/** Every modelled JavaScript library. */

import type { Library } from '../model.js';
import { archives } from './archives.js';
import { astro } from './astro.js';
import { authFrameworks, passport, tokens } from './auth.js';
import { bcrypt, bcryptjs } from './bcrypt.js';
import { betterSqlite3 } from './better-sqlite3.js';
import { buffer } from './buffer.js';
import { childProcess } from './child-process.js';
import { ciphers, passwordHashes } from './ciphers.js';
import { commandLines } from './command-lines.js';
import { commanderLibrary } from './commander.js';
import { compilers, styles } from './compilers.js';
import { containers } from './containers.js';
import { console } from './console.js';
import { crypto } from './crypto.js';
import { drivers } from './database-drivers.js';
import { decoratedControllers } from './decorated-controllers.js';
import { drizzle } from './drizzle.js';
import { elysia } from './elysia.js';
import { events } from './events.js';
import { proxies } from './express-middleware.js';
import { express, expressStaticGzip } from './express.js';
import { fastify } from './fastify.js';
import { configurationFiles, fileTools, globs } from './file-tools.js';
import { fsExtra } from './fs-extra.js';
import { fs } from './fs.js';
import { dates } from './dates.js';
import { lodashLibrary, loggers, ramda, schemas } from './functional.js';
import { lookups } from './geography-and-text.js';
import { globals } from './globals.js';
import { graphql } from './graphql.js';
import { hapi } from './hapi.js';
import { hono } from './hono.js';
import { markdown, markup, templates } from './html.js';
import { httpClients } from './http-clients.js';
import { http } from './http.js';
import { http2 } from './http2.js';
import { queues, schedulers } from './jobs.js';
import { knex } from './knex.js';
import { koa } from './koa.js';
import { locks } from './locks.js';
import { documents, images } from './media.js';
import { brokers, emitters } from './messaging.js';
import { meteorLibrary } from './meteor.js';
import { migrations } from './migrations.js';
import { mongoose } from './mongoose.js';
import { nest } from './nest.js';
import { net } from './net.js';
import { dgram, dns, ssh } from './network-extras.js';
import { next, react } from './next.js';
import { nuxt } from './nuxt.js';
import { asyncHooks, diagnosticsChannel, perfHooks, streamIter } from './observation.js';
import { path } from './path.js';
import { piscina } from './piscina.js';
import { workerPools } from './pools.js';
import { prisma } from './prisma.js';
import { process } from './process.js';
import { remix } from './remix.js';
import { restify } from './restify.js';
import { otherRuntimes } from './other-runtimes.js';
import { invariants } from './invariants.js';
import { assert, cluster, importMeta, moduleLibrary, os, sea, strings } from './runtime.js';
import { rxjs } from './rxjs.js';
import { sandboxes } from './sandboxes.js';
import { sequelize } from './sequelize.js';
import { serialization } from './serialization.js';
import { serverless } from './serverless.js';
import { input, shells, syncHttp } from './shells.js';
import { socketIo } from './socket-io.js';
import { sqlite } from './sqlite.js';
import { stopping } from './stopping.js';
import { streamLibrary } from './stream.js';
import { svelteKit } from './sveltekit.js';
import { tanstackStart } from './tanstack-start.js';
import { readline, repl } from './terminal.js';
import { bots } from './bots.js';
import { nock, testRunners } from './tests.js';
import { csv, markupData, spreadsheets } from './text-formats.js';
import { timers } from './timers.js';
import { trpc } from './trpc.js';
import { typeorm } from './typeorm.js';
import { comparing } from './comparing.js';
import { joi } from './joi.js';
import { typebox, valibot, yup } from './schema-builders.js';
import { zod } from './zod.js';
import { uploads } from './uploads.js';
import { url } from './url.js';
import { util } from './util.js';
import { inspector, v8, vm } from './vm.js';
import { workerThreads } from './worker-threads.js';
import { ws } from './ws.js';
import { zlib } from './zlib.js';

export const nodeLibraries: readonly Library[] = [
  containers,
  archives,
  assert,
  invariants,
  astro,
  asyncHooks,
  authFrameworks,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  bots,
  brokers,
  buffer,
  childProcess,
  ciphers,
  cluster,
  commanderLibrary,
  commandLines,
  compilers,
  configurationFiles,
  console,
  crypto,
  csv,
  decoratedControllers,
  dgram,
  ssh,
  diagnosticsChannel,
  dns,
  documents,
  drivers,
  drizzle,
  elysia,
  emitters,
  events,
  express,
  expressStaticGzip,
  fastify,
  fileTools,
  fs,
  fsExtra,
  globals,
  globs,
  graphql,
  hapi,
  hono,
  http,
  http2,
  httpClients,
  images,
  input,
  inspector,
  knex,
  koa,
  locks,
  lodashLibrary,
  ramda,
  loggers,
  dates,
  lookups,
  markdown,
  markup,
  markupData,
  migrations,
  moduleLibrary,
  mongoose,
  nest,
  net,
  next,
  nock,
  nuxt,
  os,
  passport,
  passwordHashes,
  path,
  perfHooks,
  piscina,
  prisma,
  process,
  proxies,
  queues,
  react,
  readline,
  remix,
  repl,
  restify,
  rxjs,
  sandboxes,
  schedulers,
  schemas,
  sea,
  importMeta,
  otherRuntimes,
  meteorLibrary,
  sequelize,
  serialization,
  serverless,
  shells,
  socketIo,
  spreadsheets,
  sqlite,
  streamIter,
  stopping,
  streamLibrary,
  strings,
  styles,
  svelteKit,
  syncHttp,
  tanstackStart,
  templates,
  testRunners,
  timers,
  tokens,
  trpc,
  typeorm,
  uploads,
  comparing,
  joi,
  typebox,
  valibot,
  yup,
  zod,
  url,
  util,
  v8,
  vm,
  workerPools,
  workerThreads,
  ws,
  zlib,
];
