import { readFileSync } from 'node:fs';

export const GET = () => new Response(readFileSync('status', 'utf8')); // expect no-blocking-call: fs.readFileSync
