import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';
import { existsSync, readFileSync, writeFileSync, appendFileSync, statSync } from 'node:fs';
import { onChat } from './chat.js';

const server = createServer();
const io = new Server(server);
const wss = new WebSocketServer({ noServer: true });

io.use((socket, next) => {
  if (!existsSync(`tokens/${socket.handshake.auth.token}`)) return next(new Error('no')); // expect no-blocking-call: fs.existsSync
  next();
});
io.on('connection', (socket) => {
  socket.emit('welcome', readFileSync('welcome.txt', 'utf8')); // expect no-blocking-call: fs.readFileSync
  socket.on('chat', onChat);
  socket.on('typing', () => socket.broadcast.emit('typing')); // ok: nothing blocks
  socket.on('disconnect', () => appendFileSync('left.log', socket.id)); // expect no-blocking-call: fs.appendFileSync
  socket.once('hello', async (name, reply) => {
    reply(await Promise.resolve(name)); // ok: awaited
  });
});
io.of('/admin').on('connection', (socket) => {
  socket.onAny((event) => writeFileSync('last-event', event)); // expect no-blocking-call: fs.writeFileSync
});
wss.on('connection', (client, request) => {
  client.on('message', (data) => {
    writeFileSync('last-message', String(data)); // expect no-blocking-call: fs.writeFileSync
  });
  client.send(String(statSync('motd').size)); // expect no-blocking-call: fs.statSync
});
server.on('upgrade', (request, socket, head) => {
  wss.handleUpgrade(request, socket, head, (client) => wss.emit('connection', client, request)); // ok: nothing blocks
});
server.listen(3000, () => writeFileSync('pid', '')); // ok: once
