import { existsSync } from 'jsr:@std/fs@1/exists';
import { Hono } from 'npm:hono@4';

const settings = Deno.readTextFileSync('settings.json'); // ok: while the program starts
const app = new Hono();
app.get('/', (c) => c.text(Deno.readTextFileSync('page.html'))); // expect no-blocking-call: Deno.readTextFileSync
app.get('/exists', (c) => c.json(existsSync('page.html'))); // expect no-blocking-call: @std/fs/exists.existsSync
app.get('/free', async (c) => c.text(await Deno.readTextFile('page.html'))); // ok: a promise
Deno.serve({
  port: 3000,
  onListen: () => Deno.writeTextFileSync('port', settings), // ok: once, when the server is up
  handler(request) {
    return new Response(new Deno.Command('date').outputSync().stdout, request); // expect no-blocking-call: deno:Command.outputSync
  },
});
Deno.cron('clean', '0 * * * *', () => {
  Deno.removeSync('tmp'); // expect no-blocking-call: Deno.removeSync
});
