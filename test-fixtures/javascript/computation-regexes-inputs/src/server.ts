import http from 'node:http';
import Koa from 'koa';
import { Server } from 'socket.io';
import { assertShort, clip, isShort, isWords } from './words';

http
  .createServer((req, res) => {
    const agent = req.headers['user-agent'] ?? '';
    isWords(agent); // expect no-slow-regex: isWords > /^(\w+\s?)+$/
    isWords(clip(agent)); // ok: cut off
    const [path, search = ''] = (req.url ?? '').split('?');
    if (isShort(path)) isWords(path); // ok: short
    if (!isShort(search)) return res.end();
    isWords(search); // ok: short
    res.end(/^[^\s/]+\/[^\s/]+$/.test(path)); // ok: one way for each character
  })
  .listen(3000);

const app = new Koa();
app.use(async (ctx) => {
  const name = decodeURIComponent(ctx.path).trim().toLowerCase();
  assertShort(name);
  isWords(name); // ok: what is longer was refused
  const title = `${ctx.query.title}!`;
  assertShort(title, 500);
  ctx.body = isWords(title); // expect no-slow-regex: isWords > /^(\w+\s?)+$/
});
app.listen(3001);

new Server(3002).on('connection', (socket) => {
  socket.on('chat', (message) => {
    socket.emit('ok', isWords(message.text)); // expect no-slow-regex: isWords > /^(\w+\s?)+$/
    socket.emit('names', message.text.split(',').map(isWords)); // expect no-slow-regex: isWords > /^(\w+\s?)+$/
  });
});
