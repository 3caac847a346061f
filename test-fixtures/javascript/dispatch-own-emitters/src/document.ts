import fs from 'node:fs';
import { createChannel, Signal } from './signals.js';

/** Signals in the fields of a class are told apart as well. */
export class Document {
  readonly opened = new Signal<string>();
  readonly closed = new Signal<string>();
  readonly renamed = createChannel<string>();
  readonly moved = createChannel<string>();

  constructor() {
    this.opened.tap('recent', (name) => fs.symlinkSync(name, 'recent'));
    this.closed.tap('lock', () => fs.unlinkSync('lock'));
    this.renamed.on((name) => fs.renameSync('recent', name));
    this.moved.on((name) => fs.cpSync('recent', name)); // ok: never sent
  }
}
