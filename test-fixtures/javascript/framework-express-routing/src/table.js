import fs from 'node:fs';

const save = (req, res) => {
  fs.writeFileSync('note', ''); // expect no-blocking-call: fs.writeFileSync
  res.end();
};

/** Method and path as one text, as in the documentation of an API. */
export const table = {
  'GET /note': { handler: (req, res) => res.send(fs.readFileSync('note')) }, // expect no-blocking-call: fs.readFileSync
  'PUT /note': { handler: save, cleanUp: () => fs.rmSync('note') }, // ok: only its handler is registered
};

export function mount(app) {
  for (const [route, { handler }] of Object.entries(table)) {
    const [method, path] = route.split(' ');
    app[method.toLowerCase()](path, handler);
  }
}
