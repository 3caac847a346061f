/** Runs a fixture's servers in processes of their own, which measure their event loops, and sends them one request after the other. */

import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const HOME = here('node');
const packages = createRequire(`${HOME}/package.json`);
const LISTENS_WITHIN_MS = 30_000;
/** Of a request that is not answered. */
const UNKNOWN = { all: NaN, loop: NaN };

/** Installs what the lock file names, unless that is there. */
const setUpNode = () =>
  run('npm', ['ls'], { cwd: HOME }).catch(() => run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: HOME }));

/** Milliseconds that each request kept the event loop, each of the times that it was sent. */
export async function runNode(fixture, requests) {
  await setUpNode();
  // Beside the packages, so that they are found.
  const copy = `${HOME}/running`;
  await rm(copy, { recursive: true, force: true });
  await cp(fixture, copy, { recursive: true });
  await compile(copy);
  try {
    const stalls = new Map();
    for (const file of new Set(requests.map(fileOf))) {
      const own = requests.filter((request) => fileOf(request) === file);
      const measured = await runServer(copy, file.replace(/\.ts$/, '.js'), own);
      own.forEach((request, i) => stalls.set(request, measured[i]));
    }
    return requests.map((request) => stalls.get(request));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const fileOf = ({ file = 'app.js' }) => file;

const DECORATORS = { experimentalDecorators: true, emitDecoratorMetadata: true };

/** TypeScript is compiled in its place, to CommonJS: its imports may leave out extensions. */
async function compile(folder) {
  const sources = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts'));
  if (sources.length === 0) return;
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true, ...DECORATORS };
  for (const path of sources) {
    const { outputText } = ts.transpileModule(await readFile(join(folder, path), 'utf8'), { compilerOptions });
    await writeFile(join(folder, path.replace(/\.ts$/, '.js')), outputText);
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'commonjs' }));
}

async function runServer(folder, file, requests) {
  const server = fork(join(folder, file), {
    execArgv: ['--import', here('node/probe.mjs')],
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ports = new Map();
  server.on('message', ({ asked, port }) => {
    if (port !== undefined) ports.set(asked, port);
  });
  try {
    const stalls = [];
    for (const request of requests) {
      const measured = [];
      try {
        const port = await portOf(server, ports, request.port ?? 3000);
        // The first time a handler runs is slower: each request is sent twice.
        for (let time = 0; time < 2; time++) measured.push(await stallOf(server, port, request));
      } catch (error) {
        console.error(`${file}: ${error.message}`);
        measured.push(UNKNOWN);
      }
      stalls.push(measured);
    }
    return stalls;
  } finally {
    server.kill();
  }
}

async function portOf(server, ports, asked) {
  for (const since = Date.now(); !ports.has(asked);) {
    if (server.exitCode !== null) throw new Error(`the server ended with code ${server.exitCode}`);
    if (Date.now() - since > LISTENS_WITHIN_MS) throw new Error(`nothing listens on port ${asked}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return ports.get(asked);
}

async function stallOf(server, port, request) {
  server.send('reset');
  await answerOf(server);
  await (request.event !== undefined ? sendEvent : request.message !== undefined ? sendMessage : send)(port, request);
  server.send('read');
  return (await answerOf(server)).stall;
}

async function answerOf(server) {
  const done = new AbortController();
  const next = async () => {
    for (;;) {
      const [answer] = await once(server, 'message', { signal: done.signal });
      if (answer.stall !== undefined) return answer;
    }
  };
  const answer = await Promise.race([
    next(),
    once(server, 'exit', { signal: done.signal }).then(([code]) => {
      throw new Error(`the server ended with code ${code}`);
    }),
  ]);
  done.abort();
  return answer;
}

async function send(port, { method = 'GET', path, headers = {}, json, text, upload }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(text !== undefined && { 'content-type': 'text/plain' }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(text !== undefined && { body: text }),
    ...(upload !== undefined && { body: formOf(upload) }),
  });
  await response.arrayBuffer();
  // What a handler refuses it may have looked at for long.
  if (response.status >= 500) throw new Error(`${method} ${path} answered ${response.status}`);
}

/** A form with files by the names of its fields. */
function formOf(upload) {
  const form = new FormData();
  for (const [name, text] of Object.entries(upload)) form.set(name, new Blob([text]), `${name}.txt`);
  return form;
}

/** Sends a message over a web socket and waits for the answer. */
async function sendMessage(port, { message }) {
  const { WebSocket } = packages('ws');
  const socket = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(socket, 'open');
  socket.send(JSON.stringify(message));
  await once(socket, 'message');
  socket.close();
}

/** Sends an event to a server of Socket.IO and waits for the answer. */
async function sendEvent(port, { event, json, answer }) {
  const { io } = packages('socket.io-client');
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'] });
  await once(socket, 'connect');
  const answered = once(socket, answer);
  socket.emit(event, json);
  await answered;
  socket.close();
}
