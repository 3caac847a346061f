import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';

export const prerender = false;
export const GET: APIRoute = () => new Response(readFileSync('votes')); // expect no-blocking-call: fs.readFileSync
