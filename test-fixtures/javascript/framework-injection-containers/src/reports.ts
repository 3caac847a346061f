import { injectable } from 'tsyringe';
import { readFileSync } from 'node:fs';

@injectable()
export class Loader {
  load(): string {
    return readFileSync('report.txt', 'utf8');
  }
  drop(): string {
    return readFileSync('x', 'utf8'); // ok: no caller
  }
}

@injectable()
export class ReportService {
  constructor(private readonly loader: Loader) {}
  render(): string {
    return this.loader.load();
  }
}
