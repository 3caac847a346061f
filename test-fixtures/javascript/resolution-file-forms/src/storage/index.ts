import { readdirSync } from 'node:fs';

export const storage = { list: (): string[] => readdirSync('.') };
