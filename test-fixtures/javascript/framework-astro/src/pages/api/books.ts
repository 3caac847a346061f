import type { APIRoute } from 'astro';
import { readdirSync } from 'node:fs';

export const GET: APIRoute = () => new Response(JSON.stringify(readdirSync('books'))); // expect no-blocking-call: fs.readdirSync
export const POST: APIRoute = async ({ request }) => new Response(await request.text()); // ok: awaited
export function getStaticPaths() {
  return readdirSync('books').map((id) => ({ params: { id } })); // ok: at build time
}
