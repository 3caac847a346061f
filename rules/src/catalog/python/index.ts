/** Everything the analysis knows about Python's libraries. */

import type { Library } from '../model.js';
import { comparing } from './comparing.js';
import { aiohttp } from './aiohttp.js';
import { anyio } from './anyio.js';
import { archives } from './archives.js';
import { asyncio } from './asyncio.js';
import { aws } from './aws.js';
import { azure } from './azure.js';
import { bots } from './bots.js';
import { browsers } from './browsers.js';
import { builtins } from './builtins.js';
import { caches } from './caches.js';
import { commandLine } from './command-line.js';
import { compression } from './compression.js';
import { concurrentFutures } from './concurrent-futures.js';
import { containers } from './containers.js';
import { contextlib } from './contextlib.js';
import { dataFrames } from './data-frames.js';
import { dataStores } from './data-stores.js';
import { datetime } from './datetime.js';
import { dataclasses } from './dataclasses.js';
import { decorators } from './decorators.js';
import { dependencyInjection } from './dependency-injection.js';
import { django } from './django.js';
import { documents } from './documents.js';
import { enumeration } from './enum.js';
import { fastapi } from './fastapi.js';
import { flask } from './flask.js';
import { functools } from './functools.js';
import { git } from './git.js';
import { glob } from './glob.js';
import { google } from './google.js';
import { graphql } from './graphql.js';
import { grpc } from './grpc.js';
import { hashlib } from './hashlib.js';
import { httpClient } from './http-client.js';
import { httpx } from './httpx.js';
import { images } from './images.js';
import { importlib } from './importlib.js';
import { io } from './io.js';
import { itertools } from './itertools.js';
import { langchain } from './langchain.js';
import { languageModels } from './language-models.js';
import { litestar } from './litestar.js';
import { llamaIndex } from './llama-index.js';
import { logging } from './logging.js';
import { machineLearning } from './machine-learning.js';
import { mail } from './mail.js';
import { markup } from './markup.js';
import { media } from './media.js';
import { messageBrokers } from './message-brokers.js';
import { multiprocessing } from './multiprocessing.js';
import { mysql } from './mysql.js';
import { network } from './network.js';
import { objectMappers } from './object-mappers.js';
import { osPath } from './os-path.js';
import { os } from './os.js';
import { otherFrameworks } from './other-frameworks.js';
import { passwordHashing } from './password-hashing.js';
import { pathlib } from './pathlib.js';
import { postgres } from './postgres.js';
import { programs } from './programs.js';
import { pydantic } from './pydantic.js';
import { pymongo } from './pymongo.js';
import { queue } from './queue.js';
import { re } from './re.js';
import { redis } from './redis.js';
import { requests } from './requests.js';
import { runtime } from './runtime.js';
import { sanic } from './sanic.js';
import { serialization } from './serialization.js';
import { servers } from './servers.js';
import { services } from './services.js';
import { shutil } from './shutil.js';
import { socket } from './socket.js';
import { socketio } from './socketio.js';
import { sqlalchemy } from './sqlalchemy.js';
import { sqlite3 } from './sqlite3.js';
import { ssh } from './ssh.js';
import { starlette } from './starlette.js';
import { subprocess } from './subprocess.js';
import { taskQueues } from './task-queues.js';
import { tempfile } from './tempfile.js';
import { threading } from './threading.js';
import { time } from './time.js';
import { traitlets } from './traitlets.js';
import { typing } from './typing.js';
import { urllib } from './urllib.js';
import { urllib3 } from './urllib3.js';
import { userInterfaces } from './user-interfaces.js';

export const pythonLibraries: readonly Library[] = [
  enumeration,
  aiohttp,
  anyio,
  archives,
  asyncio,
  aws,
  azure,
  bots,
  browsers,
  builtins,
  caches,
  commandLine,
  compression,
  concurrentFutures,
  containers,
  contextlib,
  dataFrames,
  dataStores,
  dataclasses,
  decorators,
  dependencyInjection,
  django,
  documents,
  fastapi,
  flask,
  comparing,
  functools,
  git,
  glob,
  google,
  graphql,
  grpc,
  hashlib,
  httpClient,
  httpx,
  images,
  importlib,
  io,
  datetime,
  itertools,
  langchain,
  languageModels,
  litestar,
  llamaIndex,
  logging,
  machineLearning,
  mail,
  markup,
  media,
  messageBrokers,
  multiprocessing,
  mysql,
  network,
  objectMappers,
  osPath,
  os,
  otherFrameworks,
  passwordHashing,
  pathlib,
  postgres,
  programs,
  pydantic,
  pymongo,
  queue,
  re,
  redis,
  requests,
  runtime,
  sanic,
  serialization,
  servers,
  services,
  shutil,
  socket,
  socketio,
  sqlalchemy,
  sqlite3,
  ssh,
  starlette,
  subprocess,
  taskQueues,
  tempfile,
  threading,
  time,
  traitlets,
  typing,
  urllib,
  urllib3,
  userInterfaces,
];
