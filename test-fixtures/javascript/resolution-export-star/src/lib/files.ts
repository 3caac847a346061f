import * as fs from 'node:fs';

export const peek = (name: string): string => fs.readFileSync(name, 'utf8');
export function listing(): string[] {
  return fs.readdirSync('.');
}
