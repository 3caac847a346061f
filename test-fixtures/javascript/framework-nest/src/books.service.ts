import { Inject, Injectable } from '@nestjs/common';
import { STORAGE, Storage } from './tokens';
import { writeFileSync } from 'fs';

@Injectable()
export class BooksService {
  constructor(@Inject(STORAGE) private readonly storage: Storage) {}

  find(id: string): string {
    return this.storage.read(id);
  }
  async store(id: string): Promise<void> {
    writeFileSync(id, ''); // expect no-blocking-call: fs.writeFileSync
  }
  async touch(id: string): Promise<string> {
    return this.find(id); // expect no-blocking-call: find > read > fs.readFileSync
  }
}
