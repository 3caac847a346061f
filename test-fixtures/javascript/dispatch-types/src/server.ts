/** What types say: interfaces with one implementation, generics, overloads, unions, satisfies, casts, enums, namespaces. */
import express, { type RequestHandler } from 'express';
import { DiskQueue, type Queue } from './queue.js';
import { handlers, Kind } from './handlers.js';
import { Files } from './files.js';

let queue: Queue;
export function start(): void {
  queue = new DiskQueue();
}

const show: RequestHandler = (req, res) => {
  res.json(queue.take()); // expect no-blocking-call: take > fs.readdirSync
};
const table = { a: handlers[Kind.Read], b: handlers[Kind.Ping] } satisfies Record<string, (name: string) => unknown>;
const first = <T>(values: readonly T[]): T => values[0] as T;
function identity(value: string): string;
function identity<T>(value: T): T;
function identity(value: unknown): unknown {
  return value; // ok: returns what it is given
}

const app = express();
app.get('/show', show);
app.get('/a', (_req, res) => res.json(table.a('a'))); // expect no-blocking-call: table.a > fs.readFileSync
app.get('/b', (_req, res) => res.json(table.b('b'))); // ok: answers at once
app.get('/first', (_req, res) => res.json(first([new Files.Reader()]).open('x'))); // expect no-blocking-call: open > fs.readFileSync
app.get('/cast', (_req, res) => res.json((identity(new Files.Reader()) as Files.Reader)!.open('x'))); // expect no-blocking-call: open > fs.readFileSync
app.get('/enum', (_req, res) => res.json(Kind[Kind.Read])); // ok: a name
start();
app.listen(3000);
