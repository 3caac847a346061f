/**
 * Loaded before a fixture's server: whatever port it asks for, it listens on a free one, and how much processor time goes by
 * between two turns of the event loop is measured, so that what else runs on the machine counts little.
 */

import { existsSync, readFileSync } from 'node:fs';
import { Server } from 'node:net';

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  const asked = Number(typeof args[0] === 'object' ? args[0].port : args[0]);
  this.once('listening', () => process.send({ asked, port: this.address().port }));
  return listen.call(this, 0, '127.0.0.1', ...args.filter((each) => typeof each === 'function'));
};

/** Milliseconds that all threads of the process have computed: the loop can wait for threads of a library. */
const computed = () => milliseconds(process.cpuUsage());

/** Those of the loop's thread, without what the thread pool does beside it; Linux counts them where Node is too old to. */
const SCHEDULED = '/proc/thread-self/schedstat';
const isCounted = process.threadCpuUsage === undefined && existsSync(SCHEDULED);
const computedByLoop = () =>
  isCounted ? Number(readFileSync(SCHEDULED, 'utf8').split(' ')[0]) / 1e6 : milliseconds((process.threadCpuUsage ?? process.cpuUsage)());

function milliseconds({ user, system }) {
  return (user + system) / 1000;
}

let last = [computed(), computedByLoop()];
let most = [0, 0];
const EVERY_MS = 1;
setInterval(() => {
  const now = [computed(), computedByLoop()];
  most = most.map((each, i) => Math.max(each, now[i] - last[i]));
  last = now;
}, EVERY_MS);

process.on('message', (wish) => {
  // What kept the loop until just now has not been counted yet.
  setTimeout(() => {
    if (wish !== 'read') most = [0, 0];
    process.send({ stall: { all: most[0], loop: most[1] } });
  }, 5);
});
