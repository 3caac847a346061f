import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { notes } from './db.js';
import { authed, owned, router, type Context } from './trpc.js';

/** An asynchronous function awaits what it returns. */
async function noteIds(db: Context['db']) {
  return db.select().from(notes); // expect no-blocking-call: drizzle:SyncQuery.then
}
const draft = (db: Context['db'], id: string) => db.select().from(notes).where(eq(notes.id, id)); // ok: only built

export const notesRouter = router({
  list: authed.query(async ({ ctx }) => {
    const unused = draft(ctx.db, 'x'); // ok: never awaited
    return [await noteIds(ctx.db), typeof unused];
  }),
  pair: authed.query(async ({ ctx }) => {
    const queries = ['a', 'b'].map((id) => draft(ctx.db, id)); // ok: only built
    return await Promise.all(queries); // expect no-blocking-call: drizzle:SyncQuery.then
  }),
  rename: authed
    .use(owned)
    .input(z.object({ id: z.string(), body: z.string() }))
    .mutation(({ ctx, input }) => {
      ctx.db.transaction((tx) => {
        tx.update(notes).set({ body: input.body }).where(eq(notes.id, input.id)).run(); // expect no-blocking-call: drizzle:SyncQuery.run
      });
    }),
});
