import { Container, injectable } from 'inversify';
import { readFileSync } from 'node:fs';

export const TYPES = { Disk: Symbol.for('Disk') };
export interface Disk {
  read(): string;
}

@injectable()
class LocalDisk implements Disk {
  read(): string {
    return readFileSync('disk', 'utf8');
  }
}

export const inversify = new Container();
inversify.bind<Disk>(TYPES.Disk).to(LocalDisk).inSingletonScope();
