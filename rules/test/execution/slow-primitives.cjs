'use strict';
// Preloaded into an application: a machine whose disk, processes and key derivation are slow. Each synchronous call on the
// main thread takes UNBLOCK_SLOW_MS more while `globalThis.unblockSlow` is set; the asynchronous forms are as they were.

const { isMainThread } = require('node:worker_threads');
const Module = require('node:module');

const pause = new Int32Array(new SharedArrayBuffer(4));
const slowMs = Number(process.env.UNBLOCK_SLOW_MS);

/** Of Node and of packages: the program's own files are what is looked at. */
function calledByProgram(below) {
  const { prepareStackTrace } = Error;
  Error.prepareStackTrace = (_, sites) => sites;
  const holder = {};
  Error.captureStackTrace(holder, below);
  const caller = holder.stack.map((site) => site.getFileName()).find((file) => file);
  Error.prepareStackTrace = prepareStackTrace;
  return caller !== undefined && caller !== null && !caller.startsWith('node:') && !caller.includes('node_modules');
}

function slowDown(owner, name, isBlocking = () => true) {
  const original = owner[name];
  if (typeof original !== 'function') return;
  const slow = function (...args) {
    if (globalThis.unblockSlow && isBlocking(args) && calledByProgram(slow)) Atomics.wait(pause, 0, 0, slowMs);
    return original.apply(this, args);
  };
  Object.assign(slow, original);
  owner[name] = slow;
}

if (isMainThread) {
  for (const module of ['node:fs', 'node:child_process', 'node:crypto', 'node:zlib']) {
    const owner = require(module);
    for (const name of Object.keys(owner)) if (name.endsWith('Sync')) slowDown(owner, name);
  }
  slowDown(require('node:crypto'), 'randomBytes', (args) => typeof args.at(-1) !== 'function');
  Module.syncBuiltinESMExports();
}
