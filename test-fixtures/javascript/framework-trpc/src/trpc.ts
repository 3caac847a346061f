import { initTRPC } from '@trpc/server';
import { appendFileSync } from 'node:fs';

const t = initTRPC.context<{ admin: boolean }>().create();
const audit = t.middleware(async ({ path, next }) => {
  appendFileSync('audit.log', path); // expect no-blocking-call: fs.appendFileSync
  return next();
});

export const router = t.router;
export const procedure = t.procedure.use(audit);
export const createCaller = t.createCallerFactory;
