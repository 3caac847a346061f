import { statSync } from 'node:fs';

export const stamp = (): string => String(statSync('.').mtimeMs);
