/** Processor time, the median of many calls: one call collects what several have left, and chance decides how long some take. */

const MIN_RUNS = 5;
const ENOUGH_MS = 800;

const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds of processor time of one call, from at least five measurements, each of several calls if they are short. */
export function millisecondsOf(call, { chance = false } = {}) {
  call();
  let calls = 1;
  let once = measure(call, calls);
  while (once < 5 && calls < 1e6) once = measure(call, (calls *= 4));
  const all = [];
  const least = chance ? 12 * MIN_RUNS : MIN_RUNS;
  for (let spent = 0; all.length < least || spent < ENOUGH_MS; spent += all.at(-1) * calls) all.push(measure(call, calls) / calls);
  all.sort((a, b) => a - b);
  return all[all.length >> 1];
}

function measure(call, calls) {
  const start = processorMs();
  for (let i = 0; i < calls; i++) call();
  return processorMs() - start;
}
