/** What only the thread of the running loop may call. */

const LOOP =
  /\b(?:get_running_loop|get_event_loop|create_task|ensure_future|call_soon|call_later|asyncio\.(?:Lock|Event|Queue|Future|Semaphore|Condition|timeout|current_task))\b/;

/** The first that a text names, or null. */
export const usesLoop = (text: string): string | null => LOOP.exec(text)?.[0] ?? null;

const OBJECTS = 'Event|Queue|PriorityQueue|LifoQueue|Future|Condition|Task';
const WAKES = 'set|clear|put_nowait|get_nowait|set_result|set_exception|notify|notify_all|cancel|release|task_done|add_done_callback';

/** Nothing else has such methods but what threads use to tell one another. */
const TELLING = 'set_result|set_exception|put_nowait|get_nowait|notify|notify_all';

/** An object, or one that a collection holds: `ready`, `waiting[key]`, `waiting.pop(key)`. */
const RECEIVER = String.raw`(\w+)(?:\[[^\]\n]*\]|\.(?:pop|popleft|get|setdefault)\([^)\n]*\))?`;

/**
 * A call that wakes what waits on the loop, on an object that the file makes or declares to be one of asyncio:
 * `self.ready.set()`. Null where there is none.
 */
export function wakesLoop(text: string, whole: string): string | null {
  const { names, threads } = loopObjects(whole);
  if (names.size === 0) return null;
  for (const [call, name = '', method = ''] of text.matchAll(new RegExp(`(?:\\w+\\.)*${RECEIVER}\\.(${WAKES})\\(`, 'g')))
    // What stands in a collection is known by another name: `for queue in self.listeners: queue.put_nowait(…)`.
    if (names.has(name) || (IS_TELLING.test(method) && !threads.has(name))) return `${call})`;
  return null;
}

const IS_TELLING = new RegExp(`^(?:${TELLING})$`);

const MADE = new RegExp(
  `(\\w+)\\s*(?::\\s*["']?[\\w.[\\], |]*\\basyncio\\.(?:${OBJECTS})\\b|(?::[^=\\n]*)?=\\s*(?:asyncio\\.)?(?:${OBJECTS})\\(|=\\s*[\\w.()]*\\bcreate_(?:task|future)\\()`,
  'g',
);

/** Those of the standard library's `queue` and `concurrent.futures`. */
const THREADS = /(\w+)\s*(?::[^=\n]*)?=\s*(?:queue|concurrent\.futures|futures|threading)\.\w+\(/g;

interface Names {
  readonly names: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
}

/** Findings of one file come in a row: the file asked about last is kept. */
let last: (Names & { readonly whole: string }) | null = null;

function loopObjects(whole: string): Names {
  if (last?.whole !== whole) {
    const named = (pattern: RegExp): ReadonlySet<string> => new Set([...whole.matchAll(pattern)].map(([, name]) => name ?? ''));
    const names: ReadonlySet<string> = /\basyncio\b/.test(whole) ? named(MADE) : new Set<string>();
    last = { whole, names, threads: named(THREADS) };
  }
  return last;
}
