/** Exported for others: asynchronous functions are somebody's API, synchronous ones are not known to run anywhere. */
import fs from 'node:fs';

export async function fetchReport(id: string): Promise<string> {
  return fs.readFileSync(id, 'utf8'); // expect no-blocking-call: fs.readFileSync
}
export function readReport(id: string): string {
  return fs.readFileSync(id, 'utf8'); // ok: nobody calls it
}
export class Reports {
  async list(): Promise<string[]> {
    return this.names(); // expect no-blocking-call: names > fs.readdirSync
  }
  names(): string[] {
    return fs.readdirSync('reports');
  }
  drop(): void {
    fs.rmSync('reports'); // ok: nobody calls it
  }
}
export async function* pages(): AsyncGenerator<string> {
  yield fs.readFileSync('page', 'utf8'); // expect no-blocking-call: fs.readFileSync
}
export const later = async (): Promise<void> => {
  await fs.promises.rm('x'); // ok: promise
};
async function internal(): Promise<void> {
  fs.rmSync('internal'); // expect no-blocking-call: fs.rmSync
}
export const task = { run: () => internal() }; // ok: internal is asynchronous itself
