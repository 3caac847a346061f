import { scryptSync } from 'node:crypto';

export const hash = (text: string): string => scryptSync(text, 'salt', 16).toString('hex');
