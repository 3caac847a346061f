import { asClass, asFunction, asValue, createContainer } from 'awilix';
import { readFileSync } from 'node:fs';

class Archive {
  constructor(private readonly options: { folder: string }) {}
  open(): string {
    return readFileSync(this.options.folder, 'utf8');
  }
  name(): string {
    return 'archive'; // ok: a constant
  }
}

export const awilix = createContainer<{ archive: Archive; folder: string }>();
awilix.register({ archive: asClass(Archive).singleton(), folder: asValue('folder'), clock: asFunction(() => Date.now()) }); // ok: nothing blocks
