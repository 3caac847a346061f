import { z } from 'zod';
import { readFileSync, readdirSync, unlinkSync } from 'node:fs';
import { procedure, router } from './trpc.js';

const titles = readdirSync('books'); // ok: module top level
const drop = (id: string): void => unlinkSync(id);

const books = router({
  list: procedure.query(() => titles), // ok: in memory
  get: procedure.input(z.string()).query(({ input }) => readFileSync(input, 'utf8')), // expect no-blocking-call: fs.readFileSync
  drop: procedure.input(z.object({ id: z.string() })).mutation(async ({ input }) => {
    drop(input.id); // expect no-blocking-call: drop > fs.unlinkSync
  }),
  changes: procedure.subscription(async function* () {
    yield readFileSync('changes.log', 'utf8'); // expect no-blocking-call: fs.readFileSync
  }),
});

export const appRouter = router({ books });
export type AppRouter = typeof appRouter;
