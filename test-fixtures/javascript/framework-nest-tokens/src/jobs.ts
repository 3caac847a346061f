/** What is looked up in the container by hand. */
import { Controller, Injectable, Module, Post } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { rmSync, writeFileSync } from 'node:fs';

@Injectable()
class Jobs {
  add() {
    writeFileSync('jobs', '');
  }
  clear() {
    rmSync('jobs'); // ok: no caller
  }
}

@Controller('jobs')
export class JobsController {
  constructor(private readonly ref: ModuleRef) {}

  @Post()
  async create() {
    this.ref.get(Jobs).add(); // expect no-blocking-call: add > fs.writeFileSync
  }
}

@Module({ controllers: [JobsController], providers: [Jobs] })
export class JobsModule {}
