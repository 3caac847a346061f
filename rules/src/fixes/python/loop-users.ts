/** What only the thread of the running loop may call. */

const LOOP =
  /\b(?:get_running_loop|get_event_loop|create_task|ensure_future|call_soon|call_later|asyncio\.(?:Lock|Event|Queue|Future|Semaphore|Condition|timeout|current_task))\b/;

/** The first that a text names, or null. */
export const usesLoop = (text: string): string | null => LOOP.exec(text)?.[0] ?? null;

const OBJECTS = 'Event|Queue|PriorityQueue|LifoQueue|Future|Condition|Task';
const WAKES = 'set|clear|put_nowait|get_nowait|set_result|set_exception|notify|notify_all|cancel|release|task_done|add_done_callback';

/**
 * A call that wakes what waits on the loop, on an object that the file makes or declares to be one of asyncio:
 * `self.ready.set()`. Null where there is none.
 */
export function wakesLoop(text: string, whole: string): string | null {
  const names = loopObjects(whole);
  if (names.size === 0) return null;
  for (const [call, name] of text.matchAll(new RegExp(`(?:\\w+\\.)*(\\w+)\\.(?:${WAKES})\\(`, 'g')))
    if (names.has(name ?? '')) return `${call})`;
  return null;
}

const MADE = new RegExp(
  `(\\w+)\\s*(?::\\s*["']?(?:asyncio\\.)(?:${OBJECTS})\\b|(?::[^=\\n]*)?=\\s*(?:asyncio\\.)?(?:${OBJECTS})\\(|=\\s*[\\w.()]*\\bcreate_(?:task|future)\\()`,
  'g',
);

/** Findings of one file come in a row: the file asked about last is kept. */
let last: { readonly whole: string; readonly names: ReadonlySet<string> } | null = null;

function loopObjects(whole: string): ReadonlySet<string> {
  if (last?.whole !== whole) {
    const made = /\basyncio\b/.test(whole) ? [...whole.matchAll(MADE)] : [];
    last = { whole, names: new Set(made.map(([, name]) => name ?? '')) };
  }
  return last.names;
}
