import fs from 'node:fs';

fs.mkdirSync('notes', { recursive: true }); // ok: module top level

export function put(key: string, text: string): void {
  fs.writeFileSync(key, text);
}
export function drop(key: string): void {
  fs.rmSync(key); // ok: no caller
}
