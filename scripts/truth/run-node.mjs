/** Runs a fixture's server in a process of its own, which measures its event loop, and sends it one request after the other. */

import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const HOME = here('node');

/** Milliseconds that each request kept the event loop. */
export async function runNode(fixture, requests) {
  await access(`${HOME}/node_modules`).catch(() => run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HOME }));
  // Beside the packages, so that they are found.
  const copy = `${HOME}/running`;
  await cp(fixture, copy, { recursive: true });
  const server = fork(`${copy}/app.js`, { execArgv: ['--import', here('node/probe.mjs')], cwd: copy });
  try {
    const { port } = await message(server);
    const stalls = [];
    for (const request of requests) {
      stalls.push(Math.min(await stallOf(server, port, request), await stallOf(server, port, request)));
    }
    return stalls;
  } finally {
    server.kill();
    await rm(copy, { recursive: true, force: true });
  }
}

/** The first time a handler runs is slower: each request is sent twice. */
async function stallOf(server, port, request) {
  server.send('reset');
  await message(server);
  await send(port, request);
  server.send('read');
  return (await message(server)).stall;
}

async function message(server) {
  const done = new AbortController();
  const [answer] = await Promise.race([
    once(server, 'message', { signal: done.signal }),
    once(server, 'exit', { signal: done.signal }).then(([code]) => {
      throw new Error(`the server ended with code ${code}`);
    }),
  ]);
  done.abort();
  return answer;
}

async function send(port, { method = 'GET', path, headers = {}, json, text }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(text !== undefined && { 'content-type': 'text/plain' }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(text !== undefined && { body: text }),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
}
