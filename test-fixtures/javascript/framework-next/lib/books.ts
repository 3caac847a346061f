import { readFileSync, readdirSync } from 'node:fs';

export const loadBook = (id: string) => JSON.parse(readFileSync(`books/${id}.json`, 'utf8'));
export const bookIds = () => readdirSync('books'); // ok: only at build time
