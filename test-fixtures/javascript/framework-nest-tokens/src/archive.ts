/** An abstract class as a token: what is bound to it is injected, its other subclasses are not. */
import { Controller, Get, Module } from '@nestjs/common';
import { readFileSync, readdirSync } from 'node:fs';

export abstract class Archive {
  abstract read(name: string): unknown;
}
class LocalArchive extends Archive {
  read(name: string) {
    return readFileSync(name);
  }
}
class SpareArchive extends Archive {
  read() {
    return readdirSync('spare'); // ok: not provided
  }
}
export const spare = SpareArchive;

@Controller('archive')
export class ArchiveController {
  constructor(private readonly archive: Archive) {}

  @Get()
  get() {
    return this.archive.read('index'); // expect no-blocking-call: read > fs.readFileSync
  }
}

@Module({ controllers: [ArchiveController], providers: [{ provide: Archive, useClass: LocalArchive }] })
export class ArchiveModule {}
