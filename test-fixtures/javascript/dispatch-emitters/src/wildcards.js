/** Names of events that stand for several. */
import { EventEmitter2 } from 'eventemitter2';
import express from 'express';
import fs from 'node:fs';

const events = new EventEmitter2({ wildcard: true });
events.on('order.*', () => fs.rmdirSync('orders')); // expect no-blocking-call: fs.rmdirSync
events.on('user.**', () => fs.unlinkSync('users')); // expect no-blocking-call: fs.unlinkSync
events.on('order.*.late', () => fs.linkSync('a', 'b')); // ok: never emitted
events.on('stock.*', () => fs.chmodSync('a', 0)); // ok: emitted at start-up only
events.emit('stock.counted');

const app = express();
app.post('/orders', (req, res) => {
  events.emit('order.placed');
  events.emit('user.seen.today');
  res.end();
});
