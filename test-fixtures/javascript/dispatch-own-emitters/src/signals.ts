type Listener<T> = (value: T) => void;

export class Signal<T> {
  private readonly listeners: { name: string; run: Listener<T> }[] = [];

  tap(name: string, run: Listener<T>): this {
    this.listeners.push({ name, run });
    return this;
  }

  send(value: T): void {
    for (const { run } of this.listeners) run(value);
  }
}

export const started = new Signal<string>();
export const saved = new Signal<string>();
export const removed = new Signal<string>();

/** The same with closures. */
export function createChannel<T>() {
  const listeners = new Set<Listener<T>>();
  return {
    on: (listener: Listener<T>) => listeners.add(listener),
    send: (value: T) => listeners.forEach((listener) => listener(value)),
  };
}

export const logs = createChannel<string>();
export const errors = createChannel<string>();
