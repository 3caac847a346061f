import { readFileSync } from 'node:fs';

export default async (name: string): Promise<string> => readFileSync(name, 'utf8'); // ok: a thread
