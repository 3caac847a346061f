import fs from 'node:fs';

export default async function Image() {
  return new Response(fs.readFileSync('font.ttf')); // ok: drawn while building
}
