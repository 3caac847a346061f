#!/usr/bin/env node
/**
 * `npm run truth`: runs the fixtures that have a truth.json with the requests stated there and says for how long each of them
 * kept the event loop. Requests that are said to stall have to keep it for over 20 ms, the others for less.
 * `npm run truth -- NAME` runs the fixtures whose path contains the name.
 */

import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expand } from './inputs.mjs';
import { runNode } from './run-node.mjs';
import { runPython } from './run-python.mjs';

const FIXTURES = fileURLToPath(new URL('../../test-fixtures', import.meta.url));
const STALL_MS = 20;
const [wanted = ''] = process.argv.slice(2);

let wrong = 0;
let right = 0;
for (const path of (await readdir(FIXTURES, { recursive: true }))
  .filter((each) => each.endsWith('truth.json') && each.includes(wanted))
  .sort()) {
  const folder = path.slice(0, -'/truth.json'.length);
  const requests = JSON.parse(await readFile(`${FIXTURES}/${path}`, 'utf8')).map((request) => ({
    ...request,
    json: expand(request.json),
    text: expand(request.text),
    upload: expand(request.upload),
    message: expand(request.message),
  }));
  const run = path.startsWith('python') ? runPython : runNode;
  const stalls = await run(`${FIXTURES}/${folder}`, requests);
  for (const [i, request] of requests.entries()) {
    // What has to stall may let threads of a library compute; what must not, those of the pool.
    const ms = Math.min(...stalls[i].map(({ all, loop }) => (request.stalls ? all : loop) ?? NaN));
    const holds = request.stalls ? ms > STALL_MS : ms < STALL_MS;
    if (holds) right++;
    else wrong++;
    console.log(
      `${holds ? '    ' : 'NOT '}${folder} ${request.method ?? 'GET'} ${request.path}: ${ms.toFixed(1)} ms, ${request.stalls ? 'has to stall' : 'must not stall'}`,
    );
  }
}
console.log(`${right} of ${right + wrong} hold`);
process.exitCode = wrong > 0 ? 1 : 0;
