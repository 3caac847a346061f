import { readdirSync, rmSync } from 'node:fs';

export const readBooks = () => readdirSync('books');
export const dropBooks = () => rmSync('books', { recursive: true }); // ok: no caller
