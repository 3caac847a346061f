import { json, type RequestHandler } from '@sveltejs/kit';
import { listBooks } from '$lib/books';

export const GET: RequestHandler = async () => json(listBooks()); // expect no-blocking-call: listBooks > fs.readdirSync
export const POST: RequestHandler = async ({ request }) => json(await request.json()); // ok: awaited
