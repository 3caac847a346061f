/** Members named by what comes from outside, of which a type or a test says which names it may be. */
import express from 'express';
import { WebSocketServer } from 'ws';
import * as commands from './commands.js';
import { isQuery, type Command, type Query } from './commands.js';
import { Disk } from './disk.js';

const disk = new Disk();
const allowed = new Set(['list', 'status']);

function run(command: Command): Buffer {
  return commands[command]();
}

const app = express();
app.post('/:command', (req, res) => {
  res.send(run(req.params.command as Command)); // expect no-blocking-call: run > start > child_process.execSync // expect no-blocking-call: run > stop > child_process.execSync
});
app.get('/:name', (req, res) => {
  const { name } = req.params;
  if (!allowed.has(name)) return void res.status(404).end(); // ok: a name that is not known
  res.json(disk[name as 'list' | 'status']()); // expect no-blocking-call: list > fs.readdirSync
});
app.get('/query/:name', (req, res) => {
  const query = req.params.name as Query;
  res.json(disk[query]()); // expect no-blocking-call: usage > fs.statSync
});
app.get('/constant', (_req, res) => res.json(disk['status']())); // ok: a constant
app.listen(3000); // ok: nothing blocks

new WebSocketServer({ port: 3001 }).on('connection', (socket) => {
  socket.on('message', (raw) => {
    const name = String(raw);
    if (!isQuery(name)) return socket.close(); // ok: a name that is not known
    socket.send(disk[name]()); // expect no-blocking-call: usage > fs.statSync
  });
});
