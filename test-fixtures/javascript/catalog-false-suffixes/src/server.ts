/** Names that end in Sync and block nothing. */
import express from 'express';
import { tracingChannel } from 'node:diagnostics_channel';
import { syncBuiltinESMExports } from 'node:module';
import { validateSync } from 'class-validator';
import { Effect } from 'effect';
import { flushSync } from 'react-dom';
import { readFileSync } from './memory-files.js';

const channel = tracingChannel('app');
class Model {
  saveSync(): number {
    return 1; // ok: arithmetic
  }
  static loadSync = (): number => 2; // ok: arithmetic
}
const sheet = { replaceSync: (text: string) => text.length }; // ok: arithmetic

const app = express();
app.get('/a', (req, res) => {
  channel.traceSync(() => 1); // ok: calls its function
  syncBuiltinESMExports(); // ok: copies references
  validateSync(req.body); // ok: checks the fields of one object
  Effect.runSync(Effect.succeed(1)); // ok: runs what is synchronous already
  flushSync(() => {}); // ok: renders
  new Model().saveSync(); // ok: the program's own
  Model.loadSync(); // ok: the program's own
  sheet.replaceSync('a'); // ok: the program's own
  readFileSync('a'); // ok: the program's own, in memory
  (req as unknown as { openSync(): void }).openSync(); // ok: unknown
  res.end();
});
app.get('/b', (_req, res) => {
  channel.traceSync(() => new Model().saveSync()); // ok: calls its function
  Effect.runSync(Effect.sync(() => 3)); // ok: arithmetic
  res.end();
});
app.listen(3000);
