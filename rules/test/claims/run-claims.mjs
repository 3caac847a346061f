/**
 * Runs the claims of one file, one after the other, and says what each did to the event loop.
 * Usage: node --trace-sync-io run-claims.mjs FILE. Prints one line of JSON; on standard error a line before each claim, between Node's warnings.
 */

/** A busy machine can keep a thread from working; what leaves the loop free does so in one of these. */
const ATTEMPTS = 3;
/** The loop is free when it turns at least this often; nothing that computes on it in slices does, for those are longer. */
const TURN_MS = 20;

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const loopCount = () => performance.nodeTiming.uvMetricsInfo.loopCount;
const micros = () => Number(process.hrtime.bigint() / 1000n);
/** Begins right after the loop has polled, so that whatever waits for something lets it turn once. */
async function watch(call) {
  let longest = 0;
  let working = true;
  let last = micros();
  const turn = () => {
    if (!working) return;
    const now = micros();
    longest = Math.max(longest, now - last);
    last = now;
    setImmediate(turn);
  };
  setImmediate(turn);
  const before = loopCount();
  const start = micros();
  await call();
  const end = micros();
  working = false;
  const turns = loopCount() - before;
  return { turns, free: turns >= Math.max(1, (end - start) / 1000 / TURN_MS), longestMs: Math.max(longest, end - last) / 1000, start, end };
}

async function attempt(name, call) {
  // Node warns of synchronous input and output from the first turn of the loop on.
  await nextTurn();
  process.stderr.write(`\nclaim ${name}\n`);
  try {
    return await watch(call);
  } catch (error) {
    return { error: String(error?.stack ?? error) };
  }
}

const results = {};
for (const [group, claims] of Object.entries(await import(process.argv[2])))
  for (const [claim, call] of Object.entries(claims)) {
    const name = `${group} ${claim}`;
    results[name] = await attempt(name, call);
    for (let more = 1; group === 'free' && results[name].free === false && more < ATTEMPTS; more += 1)
      results[name] = await attempt(name, call);
  }
process.stdout.write(`${JSON.stringify(results)}\n`, () => process.exit(0));
