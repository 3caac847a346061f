import Fastify from 'fastify';
import { DiskStore, MemoryStore, type Store } from './stores.js';
import { CsvExport, Export, PdfExport } from './exports.js';

const app = Fastify();
const disk = new DiskStore('data');
const memory: Store = new MemoryStore();
const exports: Record<string, Export> = { csv: new CsvExport(), pdf: new PdfExport() };

app.get('/disk', async () => disk.load('a')); // expect no-blocking-call: load > read > fs.readFileSync
app.get('/memory', async () => memory.load('a')); // ok: the memory store reads a map
app.get('/twice', async () => disk.loadTwice('a')); // expect no-blocking-call: loadTwice > load > read > fs.readFileSync
app.get('/export', async (request) => {
  const { kind } = request.query as { kind: string };
  return exports[kind].render(); // expect no-blocking-call: render > body > fs.readFileSync // expect no-blocking-call: render > body > child_process.execFileSync
});
app.get('/kinds', async () => DiskStore.kinds()); // expect no-blocking-call: kinds > fs.readdirSync
app.get('/title', async () => exports.csv.title()); // ok: a constant
await app.listen({ port: 3000 });
