import { http } from '@google-cloud/functions-framework';
import { readFileSync } from 'node:fs';

http('hello', (req, res) => {
  res.send(readFileSync('hello.txt')); // expect no-blocking-call: fs.readFileSync
});
export const ping = () => 'pong'; // ok: a constant
