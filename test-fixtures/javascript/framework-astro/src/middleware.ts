import { defineMiddleware } from 'astro:middleware';
import { existsSync } from 'node:fs';

export const onRequest = defineMiddleware(async (context, next) => {
  if (existsSync('closed')) return new Response('closed'); // expect no-blocking-call: fs.existsSync
  return next(); // ok: nothing blocks
});
