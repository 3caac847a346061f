export * from './memory.js';
export * from './disk.js';
export * as files from './files.js';
export { default } from './defaults.js';
export type { Stored } from './types.js';

const removed: string[] = [];
export function remove(name: string): void {
  removed.push(name);
}
