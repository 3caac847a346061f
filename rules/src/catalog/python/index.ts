/** Everything the analysis knows about Python's libraries. */

import type { Library } from '../model.js';
import { aiohttp } from './aiohttp.js';
import { anyio } from './anyio.js';
import { archives } from './archives.js';
import { asyncio } from './asyncio.js';
import { bots } from './bots.js';
import { builtins } from './builtins.js';
import { commandLine } from './command-line.js';
import { compression } from './compression.js';
import { concurrentFutures } from './concurrent-futures.js';
import { contextlib } from './contextlib.js';
import { dataStores } from './data-stores.js';
import { dataclasses } from './dataclasses.js';
import { decorators } from './decorators.js';
import { django } from './django.js';
import { fastapi } from './fastapi.js';
import { flask } from './flask.js';
import { functools } from './functools.js';
import { glob } from './glob.js';
import { graphql } from './graphql.js';
import { grpc } from './grpc.js';
import { hashlib } from './hashlib.js';
import { httpClient } from './http-client.js';
import { httpx } from './httpx.js';
import { importlib } from './importlib.js';
import { io } from './io.js';
import { itertools } from './itertools.js';
import { litestar } from './litestar.js';
import { logging } from './logging.js';
import { mail } from './mail.js';
import { messageBrokers } from './message-brokers.js';
import { multiprocessing } from './multiprocessing.js';
import { mysql } from './mysql.js';
import { objectMappers } from './object-mappers.js';
import { osPath } from './os-path.js';
import { os } from './os.js';
import { otherFrameworks } from './other-frameworks.js';
import { pathlib } from './pathlib.js';
import { postgres } from './postgres.js';
import { pydantic } from './pydantic.js';
import { pymongo } from './pymongo.js';
import { queue } from './queue.js';
import { redis } from './redis.js';
import { requests } from './requests.js';
import { runtime } from './runtime.js';
import { sanic } from './sanic.js';
import { serialization } from './serialization.js';
import { servers } from './servers.js';
import { shutil } from './shutil.js';
import { socket } from './socket.js';
import { socketio } from './socketio.js';
import { sqlalchemy } from './sqlalchemy.js';
import { sqlite3 } from './sqlite3.js';
import { starlette } from './starlette.js';
import { subprocess } from './subprocess.js';
import { taskQueues } from './task-queues.js';
import { tempfile } from './tempfile.js';
import { threading } from './threading.js';
import { time } from './time.js';
import { typing } from './typing.js';
import { urllib } from './urllib.js';
import { urllib3 } from './urllib3.js';
import { userInterfaces } from './user-interfaces.js';

export const pythonLibraries: readonly Library[] = [
  aiohttp, anyio, archives, asyncio, bots, builtins, commandLine, compression, concurrentFutures, contextlib,
  dataStores, dataclasses, decorators, django, fastapi, flask, functools, glob, graphql, grpc, hashlib, httpClient,
  httpx, importlib, io, itertools, litestar, logging, mail, messageBrokers, multiprocessing, mysql, objectMappers,
  osPath, os, otherFrameworks, pathlib, postgres, pydantic, pymongo, queue, redis, requests, runtime, sanic,
  serialization, servers, shutil, socket, socketio, sqlalchemy, sqlite3, starlette, subprocess, taskQueues, tempfile,
  threading, time, typing, urllib, urllib3, userInterfaces,
];
