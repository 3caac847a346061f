/** Synchronous HTTP: against a server of another process that takes its time. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fetchSync from 'sync-fetch';

const server = spawn(process.execPath, [
  '-e',
  `const server = require('node:http').createServer((request, response) => setTimeout(() => response.end('{}'), 100));
   server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)));`,
]);
process.on('exit', () => server.kill());
const [port] = await once(server.stdout, 'data');
const url = `http://127.0.0.1:${port}/`;

export const blocking = {
  'http sync-fetch': async () => fetchSync(url),
};

export const free = {
  'globals.fetch': async () => await fetch(url),
};
