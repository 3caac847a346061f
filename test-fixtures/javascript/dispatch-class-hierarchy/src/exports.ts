import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export abstract class Export {
  render(): string {
    return this.title() + this.body();
  }
  title(): string {
    return 'export';
  }
  abstract body(): string;
}

export class CsvExport extends Export {
  body(): string {
    return readFileSync('rows.csv', 'utf8');
  }
}

export class PdfExport extends Export {
  override body(): string {
    return execFileSync('pdf', ['rows']).toString();
  }
}

export class XmlExport extends Export {
  override body(): string {
    return readFileSync('rows.xml', 'utf8'); // ok: never constructed
  }
}
