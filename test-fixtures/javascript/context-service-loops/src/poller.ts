/** Loops that serve: started once, but each turn is the loop's. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export class Poller {
  private running = false;

  async start() {
    mkdirSync('inbox', { recursive: true }); // ok: before the first turn
    this.running = true;
    while (this.running) {
      for (const name of this.pending()) renameSync(`inbox/${name}`, `done/${name}`); // expect no-blocking-call: fs.renameSync // expect no-blocking-call: pending > fs.readdirSync
      await sleep(1000);
    }
  }
  stop() {
    this.running = false;
  }
  private pending() {
    return readdirSync('inbox');
  }
}

export async function beat(signal: AbortSignal) {
  writeFileSync('beat', ''); // ok: before the first turn
  for (;;) {
    if (signal.aborted) return;
    appendFileSync('beat', '.'); // expect no-blocking-call: fs.appendFileSync
    await sleep(5000);
  }
}

/** Waits for something: the process starts when it is over. */
export async function waitForSocket() {
  while (true) {
    if (existsSync('db.sock')) break; // ok: at start
    await sleep(100);
  }
}

export async function connect() {
  let connected = false;
  while (!connected) {
    connected = statSync('db.sock').isSocket(); // ok: at start
    await sleep(100);
  }
}

export async function retry() {
  for (let i = 0; i < 5; i++) {
    rmSync('lock', { force: true }); // ok: at start, five times
    await sleep(10);
  }
}
