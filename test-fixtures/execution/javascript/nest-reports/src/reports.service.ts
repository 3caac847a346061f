import { Injectable, NotFoundException } from '@nestjs/common';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Summary {
  readonly name: string;
  readonly bytes: number;
}

@Injectable()
export class ReportsService {
  private readonly folder = join(__dirname, '..', 'reports');

  list(): Summary[] {
    return readdirSync(this.folder)
      .sort()
      .map((name) => ({ name, bytes: statSync(join(this.folder, name)).size }));
  }

  text(name: string): string {
    const file = join(this.folder, name);
    if (!existsSync(file)) throw new NotFoundException(`no report ${name}`);
    return readFileSync(file, 'utf8');
  }

  lines(name: string): readonly string[] {
    return this.text(name).trimEnd().split('\n');
  }
}
