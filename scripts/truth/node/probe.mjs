/**
 * Loaded before a fixture's server: whatever port it asks for, it listens on a free one, and how much processor time goes by
 * between two turns of the event loop is measured, so that what else runs on the machine counts little.
 */

import { Server } from 'node:net';

const { listen } = Server.prototype;
Server.prototype.listen = function (...args) {
  const asked = Number(typeof args[0] === 'object' ? args[0].port : args[0]);
  this.once('listening', () => process.send({ asked, port: this.address().port }));
  return listen.call(this, 0, '127.0.0.1', ...args.filter((each) => typeof each === 'function'));
};

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let last = processorMs();
let stall = 0;
const EVERY_MS = 1;
setInterval(() => {
  const now = processorMs();
  stall = Math.max(stall, now - last);
  last = now;
}, EVERY_MS);

process.on('message', (wish) => {
  // What kept the loop until just now has not been counted yet.
  setTimeout(() => {
    if (wish === 'read') process.send({ stall });
    else {
      stall = 0;
      process.send({ stall });
    }
  }, 5);
});
