import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';

export const prerender = true;
export const GET: APIRoute = () => new Response(readFileSync('feed.xml')); // ok: rendered while the site is built
