/** Builders and components of libraries that the catalog does not know. */
import { client, retry, router } from 'some-bus';
import fs from 'node:fs';

await retry(async () => fs.mkdirSync('data')); // ok: waited for while the module loads
export const save = client.schema({}).action(async (input) => {
  fs.writeFileSync('data/x', input); // expect no-blocking-call: fs.writeFileSync
});
router.get('/data/:name', (req, res) => res.end(fs.readFileSync(req.params.name))); // expect no-blocking-call: fs.readFileSync
router.load('./data.json', () => fs.readdirSync('data')); // ok: runs while the module loads
