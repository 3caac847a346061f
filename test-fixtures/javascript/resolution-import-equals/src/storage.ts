import { writeFileSync } from 'fs';

export namespace Storage {
  export namespace Disk {
    export function write(name: string): void {
      writeFileSync(name, '');
    }
    export function drop(name: string): void {
      writeFileSync(name, ''); // ok: no caller
    }
  }
}
