import { writeFileSync } from 'node:fs';

export function saveUpload(name: string): void {
  writeFileSync(`uploads/${name}`, '');
}
export function dropUpload(name: string): void {
  writeFileSync(`uploads/${name}`, ''); // ok: no caller
}
