import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Note {
  readonly title: string;
  readonly tags: readonly string[];
}

export class NoteStore {
  constructor(private readonly folder: string) {}

  find(id: string): Note | undefined {
    return this.ids().includes(id) ? this.#read(id) : undefined;
  }

  withTag(tag: string): Note[] {
    return this.ids()
      .map((id) => this.#read(id))
      .filter((note) => note.tags.includes(tag));
  }

  ids(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -5))
      .sort();
  }

  #read(id: string): Note {
    return JSON.parse(readFileSync(join(this.folder, `${id}.json`), 'utf8')) as Note;
  }
}
