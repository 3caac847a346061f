import { readFileSync } from 'node:fs';

export const prerender = false;
export const load = () => ({ desk: readFileSync('desk.md', 'utf8') }); // expect no-blocking-call: fs.readFileSync
