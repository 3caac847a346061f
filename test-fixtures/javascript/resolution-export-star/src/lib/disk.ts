import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import type { Stored } from './types.js';
import { label } from './index.js';

export function read(name: string): string {
  return label(readFileSync(name, 'utf8'));
}
export function remove(name: string): void {
  unlinkSync(name); // ok: hidden by the barrel's own export
}
export const publish = (stored: Stored): void => writeFileSync(stored.name, '');
