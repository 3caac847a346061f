import fs from 'node:fs';

export default async function Image() {
  return new Response(fs.readFileSync('font.ttf')); // expect no-blocking-call: fs.readFileSync
}
