import { beat, connect, Poller, retry, waitForSocket } from './poller.js';

async function main() {
  await waitForSocket();
  await connect();
  await retry();
  const stop = new AbortController();
  await Promise.all([new Poller().start(), beat(stop.signal)]);
}
main();
