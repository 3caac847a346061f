import { pbkdf2Sync, scryptSync } from 'node:crypto';

export const digest = (text) => pbkdf2Sync(text, 'salt', 100_000, 32, 'sha256').toString('hex');
export const strong = (text) => scryptSync(text, 'salt', 32).toString('hex'); // ok: only the worker calls it
