/** From what texts of growing length cost to how they grow. */

export interface Growth {
  /** Degree of the polynomial, or `exponential`. */
  readonly growth: number | 'exponential';
  /** Length of a text in characters that takes so many milliseconds. */
  readonly lengthFor: (ms: number) => number;
}

const NS_PER_MS = 1e6;
/** Nanoseconds in the matcher's terms: what measuring may take. */
const LIMIT = 0.4 * NS_PER_MS;
/** Where counts set limits, growth has to be what it is said to be up to here. */
const CONFIRMED = 2 * NS_PER_MS;
const MOST_TIMES = 20_000;
/** Doubling a text multiplies the cost of a quadratic expression by four. */
const LEAST_DEGREE = 1.6;
const MOST_DEGREE = 7;
const SLOWING = 0.2;

/** `cost(times, limit)` of a text with so many repetitions, `Infinity` above the limit. Null where it grows with the text alone. */
export function fitGrowth(cost: (times: number, limit: number) => number, pump: number, around: number, hasCounts: boolean): Growth | null {
  let low = 4;
  let before = cost(low, LIMIT);
  if (before === Infinity) return exponentialFrom(cost, 1, low, pump, around);
  let after = before;
  let high = low;
  while (high < MOST_TIMES) {
    high = low * 2;
    after = cost(high, LIMIT);
    if (after === Infinity) break;
    low = high;
    before = after;
  }
  if (after === Infinity && low < 64) {
    const steep = exponentialFrom(cost, low, high, pump, around);
    if (steep) return steep;
  }
  const half = cost(low >> 1, LIMIT);
  const degree = Math.log2(before / half);
  const earlier = Math.log2(half / cost(low >> 2, LIMIT));
  // Where counts set limits, growth slows down.
  if (degree < earlier - SLOWING || degree < LEAST_DEGREE || degree > MOST_DEGREE) return null;
  // What does not grow so fast hides less and less of the degree.
  const exact = Math.max(2, Math.round(degree + Math.max(0, degree - earlier)));
  const timesFor = (ns: number): number => Math.ceil(low * (ns / before) ** (1 / exact));
  if (hasCounts && cost(timesFor(CONFIRMED), CONFIRMED) < CONFIRMED / 2) return null;
  return { growth: exact, lengthFor: (ms) => timesFor(ms * NS_PER_MS) * pump + around };
}

/** Between a number of repetitions that is cheap and one that is not: by which factor does one more multiply the cost? */
function exponentialFrom(
  cost: (times: number, limit: number) => number,
  from: number,
  to: number,
  pump: number,
  around: number,
): Growth | null {
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (cost(middle, LIMIT) === Infinity) high = middle;
    else low = middle;
  }
  const last = cost(low, LIMIT);
  const earlier = Math.max(1, low - 4);
  const factor = low === earlier ? 0 : (last / cost(earlier, LIMIT)) ** (1 / (low - earlier));
  // Polynomials of degree d grow by (1 + 1/n)^d from one repetition to the next.
  if (!(factor > 1 + 5 / low)) return null;
  return {
    growth: 'exponential',
    lengthFor: (ms) => Math.ceil(low + Math.log((ms * NS_PER_MS) / last) / Math.log(factor)) * pump + around,
  };
}
