/** Processor time at its quickest, so that what else runs on the machine counts little. */

const MIN_RUNS = 5;
const ENOUGH_MS = 300;

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Milliseconds of processor time of one call, from at least five measurements, each of several calls if they are short:
 * the least of them, or the median where chance decides how long a call takes (the search for a prime).
 */
export function millisecondsOf(call, { chance = false } = {}) {
  call();
  let calls = 1;
  let once = measure(call, calls);
  while (once < 5 && calls < 1e6) once = measure(call, (calls *= 4));
  const all = [];
  const least = chance ? 3 * MIN_RUNS : MIN_RUNS;
  for (let spent = 0; all.length < least || spent < ENOUGH_MS; spent += all.at(-1) * calls) all.push(measure(call, calls) / calls);
  all.sort((a, b) => a - b);
  return chance ? all[all.length >> 1] : all[0];
}

function measure(call, calls) {
  const start = processorMs();
  for (let i = 0; i < calls; i++) call();
  return processorMs() - start;
}
