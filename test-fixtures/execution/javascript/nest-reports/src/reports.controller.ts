import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { pbkdf2Sync } from 'node:crypto';
import { ReportsService, type Summary } from './reports.service';

@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  @Get()
  list(): { reports: Summary[] } {
    return { reports: this.reports.list() };
  }

  @Get(':name')
  async read(@Param('name') name: string): Promise<string> {
    return this.reports.text(name);
  }

  @Get(':name/lines')
  lines(@Param('name') name: string) {
    const [first = '', ...rest] = this.reports.lines(name);
    return { first, more: rest.length };
  }

  @Post('sign')
  @HttpCode(200)
  async sign(@Body() body: { text: string }): Promise<{ signature: string }> {
    return { signature: pbkdf2Sync(body.text, 'salt', 1000, 16, 'sha256').toString('hex') };
  }
}
