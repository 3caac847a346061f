/** Everything the analysis knows about Python's libraries. */

import type { Library } from '../model.js';
import { aiohttp } from './aiohttp.js';
import { anyio } from './anyio.js';
import { archives } from './archives.js';
import { asyncio } from './asyncio.js';
import { builtins } from './builtins.js';
import { commandLine } from './command-line.js';
import { compression } from './compression.js';
import { concurrentFutures } from './concurrent-futures.js';
import { contextlib } from './contextlib.js';
import { dataclasses } from './dataclasses.js';
import { fastapi } from './fastapi.js';
import { functools } from './functools.js';
import { glob } from './glob.js';
import { hashlib } from './hashlib.js';
import { httpClient } from './http-client.js';
import { httpx } from './httpx.js';
import { importlib } from './importlib.js';
import { io } from './io.js';
import { itertools } from './itertools.js';
import { logging } from './logging.js';
import { mail } from './mail.js';
import { multiprocessing } from './multiprocessing.js';
import { osPath } from './os-path.js';
import { os } from './os.js';
import { pathlib } from './pathlib.js';
import { queue } from './queue.js';
import { requests } from './requests.js';
import { runtime } from './runtime.js';
import { serialization } from './serialization.js';
import { shutil } from './shutil.js';
import { socket } from './socket.js';
import { sqlite3 } from './sqlite3.js';
import { starlette } from './starlette.js';
import { subprocess } from './subprocess.js';
import { tempfile } from './tempfile.js';
import { threading } from './threading.js';
import { time } from './time.js';
import { typing } from './typing.js';
import { urllib } from './urllib.js';

export const pythonLibraries: readonly Library[] = [
  aiohttp, anyio, archives, asyncio, builtins, commandLine, compression, concurrentFutures, contextlib, dataclasses,
  fastapi, functools, glob, hashlib, httpClient, httpx, importlib, io, itertools, logging, mail, multiprocessing,
  osPath, os, pathlib, queue, requests, runtime, serialization, shutil, socket, sqlite3, starlette, subprocess,
  tempfile, threading, time, typing, urllib,
];
