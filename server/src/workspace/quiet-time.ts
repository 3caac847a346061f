/** Work that waits until the typing pauses. */

export interface QuietTime {
  /** There is work to do: it starts `delay()` milliseconds after the last call. */
  ask(): void;
  /** Does what waits, now. */
  flush(): void;
  /** Resolves when nothing waits. */
  settled(): Promise<void>;
  /** Forgets what waits. */
  cancel(): void;
}

/** Somebody who never pauses still sees the work done this often, in milliseconds. */
const LONGEST_WAIT = 1000;

export function createQuietTime(work: () => void, delay: () => number): QuietTime {
  let timer: NodeJS.Timeout | undefined;
  let waitingSince: number | null = null;
  let waiters: (() => void)[] = [];

  function end(): void {
    clearTimeout(timer);
    waitingSince = null;
  }
  function release(): void {
    const released = waiters;
    waiters = [];
    for (const resolve of released) resolve();
  }
  function run(): void {
    end();
    try {
      work();
    } finally {
      release();
    }
  }
  return {
    ask() {
      const now = performance.now();
      waitingSince ??= now;
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(delay(), waitingSince + LONGEST_WAIT - now)));
    },
    flush() {
      if (waitingSince !== null) run();
    },
    settled() {
      if (waitingSince === null) return Promise.resolve();
      return new Promise((resolve) => waiters.push(resolve));
    },
    cancel() {
      end();
      release();
    },
  };
}
