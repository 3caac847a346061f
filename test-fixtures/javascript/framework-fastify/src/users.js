import fs from 'node:fs';

export async function users(app, options) {
  const names = fs.readdirSync('users'); // ok: plugins load at start
  app.get('/', async () => names); // ok: in memory
  app.get('/:id', async (request) => fs.readFileSync(`users/${request.params.id}`)); // expect no-blocking-call: fs.readFileSync
}

export default users;
