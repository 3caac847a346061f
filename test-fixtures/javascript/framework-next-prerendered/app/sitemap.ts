import fs from 'node:fs';

export default function sitemap() {
  return fs.readdirSync('posts').map((url) => ({ url })); // ok: made while building
}
