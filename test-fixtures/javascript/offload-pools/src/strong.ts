import { scryptSync } from 'node:crypto';

export const strong = (text: string): string => scryptSync(text, 'salt', 64).toString('hex');
export const weak = (text: string): string => scryptSync(text, 'salt', 8).toString('hex'); // ok: only in threads
