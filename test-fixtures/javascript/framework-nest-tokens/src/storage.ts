import { readFileSync, rmSync, writeFileSync } from 'node:fs';

export class DiskStorage {
  private readonly index = readFileSync('index.json', 'utf8'); // ok: made at start
  put(name: string) {
    writeFileSync(name, this.index);
  }
  purge() {
    rmSync('files'); // ok: no caller
  }
}

export class MemoryStorage {
  private readonly files = new Map<string, string>();
  put(name: string) {
    this.files.set(name, ''); // ok: in memory
  }
}
