/**
 * Runs the claims of one file, one after the other, and says what each did to the event loop.
 * Usage: node --trace-sync-io run-claims.mjs FILE. Prints one line of JSON; on standard error a line before each claim, between Node's warnings.
 */

/** The loop is free when it turns at least this often; nothing that computes on it in slices does, for those are longer. */
const TURN_MS = 20;

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const loopCount = () => performance.nodeTiming.uvMetricsInfo.loopCount;
/** Microseconds that this thread has computed: what a busy machine gives to others does not count. */
const computed = () => {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return user + system;
};
const micros = () => Number(process.hrtime.bigint() / 1000n);
/** Begins right after the loop has polled, so that whatever waits for something lets it turn once. */
async function watch(call) {
  let longest = 0;
  let most = 0;
  let working = true;
  let last = micros();
  let computedLast = computed();
  const turn = () => {
    if (!working) return;
    const now = micros();
    longest = Math.max(longest, now - last);
    last = now;
    most = Math.max(most, computed() - computedLast);
    computedLast = computed();
    setImmediate(turn);
  };
  setImmediate(turn);
  const before = loopCount();
  const work = computed();
  const start = micros();
  await call();
  const end = micros();
  working = false;
  const turns = loopCount() - before;
  const total = computed() - work;
  most = Math.max(most, computed() - computedLast);
  return {
    turns,
    // Without a turn nothing else ran. With some, it depends on how much there was to compute between them.
    free: turns >= Math.max(1, total / 1000 / TURN_MS),
    atOnce: turns === 0 || most > total / 2,
    longestMs: Math.max(longest, end - last) / 1000,
    start,
    end,
  };
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
  }
process.stdout.write(`${JSON.stringify(results)}\n`, () => process.exit(0));
