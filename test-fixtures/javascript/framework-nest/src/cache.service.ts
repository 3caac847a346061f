import { Injectable } from '@nestjs/common';
import { mkdirSync, readdirSync, rmSync } from 'fs';

/** Nest calls the methods of these names, though the class does not say that it has them. */
@Injectable()
export class CacheService {
  async onApplicationBootstrap(): Promise<void> {
    mkdirSync('cache', { recursive: true }); // ok: at start
    await this.sweep(); // ok: at start
  }
  async beforeApplicationShutdown(): Promise<void> {
    rmSync('cache', { recursive: true }); // ok: at shutdown
  }
  private async sweep(): Promise<void> {
    for (const name of readdirSync('cache')) rmSync(name); // ok: at start
  }
}
