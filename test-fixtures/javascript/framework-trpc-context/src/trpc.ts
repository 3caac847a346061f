/** What procedures get is declared: nothing here creates the context. */
import { experimental_trpcMiddleware, initTRPC } from '@trpc/server';
import { eq } from 'drizzle-orm';
import type { db } from './db.js';
import { notes } from './db.js';

export interface Context {
  user: { id: string } | null;
  db: typeof db;
}

const t = initTRPC.context<Context>().create();

export const router = t.router;
export const authed = t.procedure.use((opts) => {
  if (!opts.ctx.user) throw new Error('who are you?'); // ok: nothing blocks
  return opts.next({ ctx: { user: opts.ctx.user } });
});
export const owned = experimental_trpcMiddleware<{ ctx: Context; input: { id: string } }>().create(async (opts) => {
  await opts.ctx.db.query.notes.findFirst({ where: eq(notes.id, opts.input.id) }); // expect no-blocking-call: drizzle:SyncQuery.then
  return opts.next();
});
