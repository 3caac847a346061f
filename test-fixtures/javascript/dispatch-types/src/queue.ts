import { readdirSync, rmSync } from 'node:fs';

export interface Queue {
  take(): string | undefined;
  clear(): void;
}

export class DiskQueue implements Queue {
  take(): string | undefined {
    return readdirSync('queue')[0];
  }
  clear(): void {
    rmSync('queue', { recursive: true }); // ok: no caller
  }
}

export async function drain(queue: Queue): Promise<void> {
  while (queue.take()) await Promise.resolve(); // expect no-blocking-call: take > fs.readdirSync
}
