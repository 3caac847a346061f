import { harmless, makes, runs } from '../define.js';
import type { Library } from '../model.js';
import { offloads, quiet, reenters } from './words.js';

const serves = harmless('it runs the server');

export const servers: Library = {
  name: 'uvicorn, hypercorn, gunicorn, asgiref',
  language: 'python',
  source: 'uvicorn.org (0.38); asgiref sync.py (3.11)',
  modules: {
    uvicorn: { run: serves, Config: quiet, Server: makes('uvicorn.Server') },
    hypercorn: { Config: quiet },
    'hypercorn.asyncio': { serve: serves },
    'gunicorn.app.base': { BaseApplication: makes('gunicorn.BaseApplication') },
    granian: { Granian: quiet },
    'asgiref.sync': {
      'sync_to_async SyncToAsync': offloads,
      'async_to_sync AsyncToSync': reenters,
      iscoroutinefunction: {},
    },
    nest_asyncio: { apply: quiet },
    asyncstdlib: { 'cache lru_cache cached_property': { intrinsic: 'lru-cache' } },
    janus: { Queue: quiet },
    aiofiles: { open: makes('anyio.AsyncFile') },
    'aiofiles.os': { 'remove unlink rename makedirs mkdir listdir scandir stat rmdir replace': quiet, wrap: offloads },
    'aiofiles.ospath': { wrap: offloads },
    wrapt: { 'decorator synchronized': quiet },
    aiocron: { crontab: { ...runs('loop', 'func', { entry: { kind: 'timer' } }), gives: runs('loop', 0, { entry: { kind: 'timer' } }) } },
  },
  types: {
    'uvicorn.Server': { members: { run: serves, 'serve startup shutdown': quiet } },
    'gunicorn.BaseApplication': { overrides: { 'load load_config': { runs: 'startup' } } },
  },
};
