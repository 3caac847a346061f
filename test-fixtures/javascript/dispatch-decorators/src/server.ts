/** The program's own decorators wrap methods. */
import Fastify from 'fastify';
import { Cached, Logged, Traced } from './decorators.js';
import { readFileSync, rmSync } from 'node:fs';

class Reports {
  @Logged('reports.log')
  list(): string[] {
    return ['a'];
  }

  @Cached
  open(name: string): string {
    return readFileSync(name, 'utf8');
  }

  @Cached
  drop(name: string): void {
    rmSync(name); // ok: no caller
  }

  @Traced()
  archive(): void {
    rmSync('reports'); // ok: no caller
  }

  @Traced()
  count(): number {
    return 1; // ok: a constant
  }
}

const reports = new Reports();
const app = Fastify();
app.get('/list', async () => reports.list()); // expect no-blocking-call: value > fs.appendFileSync
app.get('/open', async () => reports.open('a')); // expect no-blocking-call: value > open > fs.readFileSync
app.get('/count', async () => reports.count()); // ok: traced in memory
await app.listen({ port: 3000 });
