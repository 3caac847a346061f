import { defineEventHandler, getRouterParam, readBody } from 'h3';
import { writeFileSync } from 'node:fs';

export default defineEventHandler(async (event) => {
  const body = await readBody(event); // ok: awaited
  writeFileSync(getRouterParam(event, 'id') ?? 'x', body.text); // expect no-blocking-call: fs.writeFileSync
});
