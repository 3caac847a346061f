// Starts an application, sends its requests all at once and again, and prints what came back and how long the loop stood still.
// node run-application.mjs ENTRY REQUESTS-AS-JSON

import { pathToFileURL } from 'node:url';

const [entry, requests] = process.argv.slice(2);
const { start } = await import(pathToFileURL(entry).href);
const port = await start();

const send = async ([method, path, body]) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return [method, path, response.status, await response.text()];
};
const sendAll = () => Promise.all(JSON.parse(requests).map(send));

/** The longest time between two ticks of a timer, in milliseconds. */
async function stallDuring(work) {
  let worst = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
  }, 2);
  await new Promise((resolve) => setTimeout(resolve, 20));
  worst = 0;
  await work();
  await new Promise((resolve) => setTimeout(resolve, 10));
  clearInterval(timer);
  return worst;
}

// What happens the first time alone (compiling, opening of connections, starting of workers) is not the program's.
const responses = await sendAll();
globalThis.unblockSlow = true;
// Other programs on a busy machine make pauses too, but not every time.
const enough = Number(process.env.UNBLOCK_ENOUGH_MS);
let stall = Infinity;
for (let tries = 0; tries < 6 && !(stall < enough); tries++) stall = Math.min(stall, await stallDuring(sendAll));
process.stdout.write(JSON.stringify({ responses, stall }), () => process.exit(0));
