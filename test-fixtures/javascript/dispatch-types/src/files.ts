import { readFileSync } from 'node:fs';

export namespace Files {
  export class Reader {
    open(name: string): string {
      return readFileSync(name, 'utf8');
    }
  }
  export const version = 1;
}
