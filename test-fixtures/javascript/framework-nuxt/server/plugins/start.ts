import { mkdirSync, rmSync } from 'node:fs';

export default defineNitroPlugin((nitro) => {
  mkdirSync('books', { recursive: true }); // ok: once, at start
});
