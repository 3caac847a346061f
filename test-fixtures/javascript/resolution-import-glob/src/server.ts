/** Vite's `import.meta.glob`, eager and lazy. */
import { createServer } from 'node:http';

type Handler = { default: (url: string) => unknown };
const eager = import.meta.glob<Handler>('./handlers/*.ts', { eager: true });
const lazy = import.meta.glob<Handler>('/src/tasks/*.ts');

createServer(async (req, res) => {
  eager[`./handlers/${req.url}.ts`]?.default('a'); // expect no-blocking-call: default > fs.readFileSync
  const task = await lazy['/src/tasks/clean.ts']?.(); // known miss no-blocking-call: src/tasks/clean.ts > fs.mkdirSync
  task?.default('b'); // expect no-blocking-call: default > fs.rmSync
  res.end();
}).listen(3000);
