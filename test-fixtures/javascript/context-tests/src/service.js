import fs from 'node:fs';

export const load = (name) => fs.readFileSync(name); // ok: only tests call it
export const reset = () => fs.rmSync('data', { recursive: true }); // ok: only tests call it
