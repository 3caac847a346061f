import fs from 'node:fs';
import { z } from 'zod';

export const Id = z.string().uuid(); // ok: only settings
export const Attachment = z.object({ file: z.string() }).refine((it) => fs.existsSync(it.file)); // expect no-blocking-call: fs.existsSync

/** Values with their schemas, as many as there are. */
export function validate(...pairs) {
  for (const [value, schema] of pairs) {
    const checked = schema.safeParse(value);
    if (!checked.success) throw new Error(checked.error.message);
  }
}

/** Pairs of a value and what makes a text of it. */
export function texts(...pairs) {
  return pairs.map(([value, show]) => show(value)).join();
}
