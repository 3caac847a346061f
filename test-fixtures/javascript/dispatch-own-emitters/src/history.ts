import fs from 'node:fs';
import type { Signal } from './signals.js';

/** Is given a signal, and does not know which one. */
export class History {
  constructor(private readonly changes: Signal<string>) {}

  watch(): void {
    this.changes.tap('history', (name) => fs.utimesSync(name, 0, 0));
  }

  async replay(): Promise<void> {
    this.changes.send('replayed'); // expect no-blocking-call: send > run > fs.copyFileSync // expect no-blocking-call: send > run > fs.utimesSync
  }
}

/** Any of them. */
export async function resend(signal: Signal<string>): Promise<void> {
  signal.send('again'); // expect no-blocking-call: send > run > fs.copyFileSync // expect no-blocking-call: send > run > fs.utimesSync // expect no-blocking-call: send > run > fs.mkdirSync // expect no-blocking-call: send > run > fs.rmSync // expect no-blocking-call: send > run > fs.symlinkSync // expect no-blocking-call: send > run > fs.unlinkSync
}
