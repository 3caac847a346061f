/** What only the thread of the running loop may call. */

const LOOP =
  /\b(?:get_running_loop|get_event_loop|create_task|ensure_future|call_soon|call_later|asyncio\.(?:Lock|Event|Queue|Future|Semaphore|Condition|timeout|current_task))\b/;

/** The first that a text names, or null. */
export const usesLoop = (text: string): string | null => LOOP.exec(text)?.[0] ?? null;
