import { Controller, Get, Inject, Post } from '@nestjs/common';
import { CLOCK } from './app.module';

@Controller('files')
export class FilesController {
  @Inject(CLOCK) private readonly clock: any;

  constructor(
    @Inject('STORAGE') private readonly storage: any,
    @Inject('FOLDER') private readonly folder: any,
  ) {}

  @Post()
  create() {
    return this.storage.put('file'); // expect no-blocking-call: put > fs.writeFileSync
  }
  @Get('now')
  now() {
    return this.clock.now(); // expect no-blocking-call: now > fs.statSync
  }
  @Get('zone')
  zone() {
    return this.clock.zone(); // ok: a constant
  }
  @Get()
  list() {
    return this.folder.list(); // expect no-blocking-call: list > fs.readFileSync
  }
}
