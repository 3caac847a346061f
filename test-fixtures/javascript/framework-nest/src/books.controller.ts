import { Body, Controller, Delete, Get, Param, Post, UseGuards, UseInterceptors } from '@nestjs/common';
import { AccessLog, ExistingPipe, KeyGuard } from './checks';
import { BooksService } from './books.service';
import { createHash } from 'crypto';
import { spawnSync } from 'child_process';

@Controller('books')
@UseGuards(KeyGuard)
@UseInterceptors(AccessLog)
export class BooksController {
  constructor(private readonly books: BooksService) {}

  @Get(':id')
  find(@Param('id') id: string): string {
    return this.books.find(id); // expect no-blocking-call: find > read > fs.readFileSync
  }
  @Post()
  async create(@Body() body: { id: string }): Promise<void> {
    await this.books.store(body.id); // ok: store is asynchronous itself
    await this.books.touch(body.id); // ok: touch is asynchronous itself
  }
  @Get(':id/hash')
  hash(@Param('id', ExistingPipe) id: string): string {
    return createHash('sha256').update(id).digest('hex'); // ok: a few microseconds
  }
  @Delete(':id')
  remove(@Param('id') id: string): void {
    spawnSync('rm', [id]); // expect no-blocking-call: child_process.spawnSync
  }
  private unused(id: string): void {
    spawnSync('rm', [id]); // ok: no route
  }
}
