import { appendFileSync } from 'node:fs';

export default defineEventHandler((event) => {
  appendFileSync('access.log', event.path); // expect no-blocking-call: fs.appendFileSync
});
