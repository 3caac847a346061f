import { appendFileSync, mkdirSync } from 'node:fs';

mkdirSync('logs', { recursive: true }); // ok: module top level

export async function handle({ event, resolve }: { event: { url: URL }; resolve: (event: unknown) => Promise<Response> }) {
  appendFileSync('logs/access.log', event.url.pathname); // expect no-blocking-call: fs.appendFileSync
  return resolve(event);
}
