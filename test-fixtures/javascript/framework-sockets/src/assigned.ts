/** Listeners that are assigned. */
import { BroadcastChannel, MessageChannel } from 'node:worker_threads';
import { WebSocketServer } from 'ws';
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';

const channel = new BroadcastChannel('cache');
channel.onmessage = ({ data }) => rmSync(`cache/${data}`); // expect no-blocking-call: fs.rmSync
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {}; // ok: does nothing
port2.onmessageerror = (error) => appendFileSync('errors.log', String(error)); // expect no-blocking-call: fs.appendFileSync
mkdirSync('cache', { recursive: true }); // ok: module top level

new WebSocketServer({ port: 3002 }).on('connection', (socket) => {
  socket.onmessage = (event) => writeFileSync('last', String(event.data)); // expect no-blocking-call: fs.writeFileSync
  socket.onclose = null; // ok: nobody listens
  socket.binaryType = 'arraybuffer'; // ok: a setting
});
const upstream = new WebSocket('wss://example.org');
upstream.onopen = () => upstream.send(String(statSync('cache').size)); // expect no-blocking-call: fs.statSync
const settings = { onmessage: () => rmSync('cache') }; // ok: nobody calls it
settings.onmessage = () => rmSync('cache'); // ok: an object of the program
