import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { series } from './work.js';

export const app = new Hono();

async function checkedBody(c: Context, schema?: z.ZodType): Promise<{ body: any; error?: string }> {
  let body = await c.req.json();
  let error: string | undefined;
  if (schema) {
    const result = schema.safeParse(body);
    if (!result.success) error = 'no';
    else body = result.data;
  }
  return { body, error };
}

app.post('/checked-by-helper', async (c) => {
  const { body, error } = await checkedBody(c, z.object({ n: z.number().max(100) }));
  if (error) return c.text(error, 400);
  return c.json(series(body.n)); // ok: what was refused is answered with an error
});

app.post('/open-by-helper', async (c) => {
  const { body, error } = await checkedBody(c, z.object({ m: z.number() }));
  if (error) return c.text(error, 400);
  return c.json(series(body.m)); // expect no-heavy-loop: series > for
});

serve({ fetch: app.fetch, port: 3000 });
