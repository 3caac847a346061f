import fs from 'node:fs';

export const dynamic = 'force-dynamic';
export default function sitemap() {
  return fs.readdirSync('posts').map((url) => ({ url })); // expect no-blocking-call: fs.readdirSync
}
