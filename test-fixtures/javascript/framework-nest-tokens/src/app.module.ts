/** Providers by token: classes, values and factories that the container makes at start and hands out. */
import { Module, type MiddlewareConsumer } from '@nestjs/common';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { DiskStorage, MemoryStorage } from './storage';
import { FilesController } from './files.controller';
import { RemovedHandler } from './removed.handler';

export const CLOCK = Symbol('CLOCK');

class Gate {
  use(_req: unknown, _res: unknown, next: () => void) {
    existsSync('gate.open'); // expect no-blocking-call: fs.existsSync
    next();
  }
}

@Module({
  providers: [
    { provide: 'LIMITS', useFactory: () => JSON.parse(readFileSync('limits.json', 'utf8')) }, // ok: at start
    { provide: CLOCK, useFactory: () => ({ now: () => statSync('clock').mtimeMs, zone: () => 'UTC' }) },
  ],
})
class ClockModule {
  static forRoot(folder: string) {
    return { module: ClockModule, providers: [{ provide: 'FOLDER', useValue: { list: () => readFileSync(folder) } }] };
  }
}

@Module({
  imports: [ClockModule.forRoot('files')],
  controllers: [FilesController],
  providers: [{ provide: 'STORAGE', useClass: DiskStorage }, { provide: MemoryStorage, useClass: MemoryStorage }, RemovedHandler],
})
export class AppModule {
  configure(consumer: MiddlewareConsumer) {
    readFileSync('boot.txt'); // ok: at start
    consumer.apply(Gate).forRoutes('*');
  }
}
