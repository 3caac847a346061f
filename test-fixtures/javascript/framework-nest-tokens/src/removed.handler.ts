import { EventsHandler } from '@nestjs/cqrs';
import { truncateSync } from 'node:fs';

export class Removed {}

@EventsHandler(Removed)
export class RemovedHandler {
  handle() {
    truncateSync('removed.log'); // expect no-blocking-call: fs.truncateSync
  }
  reset() {
    truncateSync('removed.log'); // ok: nothing calls it
  }
}
