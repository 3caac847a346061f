import { blocks } from '../define.js';
import type { Library } from '../model.js';
import { quiet, unless } from './words.js';

export const time: Library = {
  name: 'time',
  language: 'python',
  source: 'docs.python.org/3/library/time.html (3.14)',
  modules: {
    time: {
      sleep: blocks('sleep', {
        ...unless({ arg: 0, equals: 0 }),
        estimate: { ms: 1000, times: [{ arg: 0 }] },
        alternative: { symbol: 'asyncio#sleep' },
      }),
      'time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time strftime strptime localtime gmtime mktime ctime asctime':
        quiet,
    },
  },
};
