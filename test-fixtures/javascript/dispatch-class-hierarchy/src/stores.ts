import fs from 'node:fs';

export abstract class Store {
  static kinds(): string[] {
    return fs.readdirSync(this.folder());
  }
  protected static folder(): string {
    return 'stores';
  }
  load(name: string): string {
    return this.read(name);
  }
  protected abstract read(name: string): string;
}

export class DiskStore extends Store {
  constructor(private readonly folder: string) {
    super();
    fs.mkdirSync(folder, { recursive: true }); // ok: constructed at start-up
  }
  protected read(name: string): string {
    return fs.readFileSync(`${this.folder}/${name}`, 'utf8');
  }
  loadTwice(name: string): string {
    return super.load(name) + name;
  }
  protected purge(): void {
    fs.rmSync(this.folder); // ok: no caller
  }
}

export class MemoryStore extends Store {
  readonly #rows = new Map<string, string>();
  protected read(name: string): string {
    return this.#rows.get(name) ?? ''; // ok: a map
  }
}
