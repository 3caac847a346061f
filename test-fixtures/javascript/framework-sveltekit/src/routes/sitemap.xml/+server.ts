import { listBooks } from '$lib/books';

export const prerender = true;
export const GET = () => new Response(listBooks().join('\n')); // ok: rendered while the application is built
