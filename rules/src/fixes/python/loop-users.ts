/** What only the thread of the running loop may call. */

import { perText } from '../text/per-text.js';

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

const OWNED_TYPES =
  'asyncio\\.(?:Stream(?:Reader|Writer)|\\w*Transport|TaskGroup|Runner|AbstractEventLoop)|(?:\\w+\\.)?(?:WebSocket\\w*|AsyncSession|AsyncConnection|AsyncEngine|AsyncClient|ClientSession|StreamWriter|StreamReader)';

const OWNED = new RegExp(
  `\\b(\\w+)\\s*(?::\\s*["']?(?:Annotated\\[|Optional\\[)?(?:${OWNED_TYPES})\\b|(?::[^=\\n]*)?=\\s*(?:await\\s+)?(?:${OWNED_TYPES})\\()`,
  'g',
);

const owned = perText((text): ReadonlySet<string> => named(text, OWNED));

/**
 * A call of an object that lives on the loop whatever is asked of it: a stream, a web socket, an asynchronous session. `around`
 * is the function, whose parameters and variables say what they are; what `self` holds is said in the whole file.
 */
export function callsOwned(text: string, around: string, whole: string): string | null {
  const kept = owned(whole);
  if (kept.size === 0) return null;
  const local = owned(around);
  for (const [call, self, name = ''] of text.matchAll(/(?<![\w.])(self\.)?(\w+)\.\w+\(/g))
    if ((self === undefined ? local : kept).has(name)) return `${call})`;
  return null;
}

/** A call that wakes a parameter of which the call around gives an object of the loop: `given` has its argument by its name. */
export function wakesGiven(text: string, given: ReadonlyMap<string, string>, whole: string): string | null {
  const { names } = loopObjects(whole);
  for (const [call, name = ''] of text.matchAll(new RegExp(`(?<![\\w.])(\\w+)\\.(?:${WAKES})\\(`, 'g'))) {
    const last = /^(?:\w+\.)*(\w+)$/.exec(given.get(name) ?? '')?.[1];
    if (last !== undefined && names.has(last)) return `${call})`;
  }
  return null;
}

const IS_TELLING = new RegExp(`^(?:${TELLING})$`);

const MADE = new RegExp(
  `\\b(\\w+)\\s*(?::\\s*["']?[\\w.[\\], |]*\\basyncio\\.(?:${OBJECTS})\\b|(?::[^=\\n]*)?=\\s*(?:asyncio\\.)?(?:${OBJECTS})\\(|=\\s*[\\w.()]*\\bcreate_(?:task|future)\\()`,
  'g',
);

/** Those of the standard library's `queue` and `concurrent.futures`. */
const THREADS = /\b(\w+)\s*(?::[^=\n]*)?=\s*(?:queue|concurrent\.futures|futures|threading)\.\w+\(/g;

interface Names {
  readonly names: ReadonlySet<string>;
  readonly threads: ReadonlySet<string>;
}

const loopObjects = perText((whole): Names => ({
  names: /\basyncio\b/.test(whole) ? named(whole, MADE) : new Set(),
  threads: named(whole, THREADS),
}));

function named(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''));
}
