import { readdirSync } from 'node:fs';

export const listBooks = () => readdirSync('books');
