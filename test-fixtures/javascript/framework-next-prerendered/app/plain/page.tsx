import fs from 'node:fs';

export const metadata = { title: 'plain' };
export default async function Page() {
  return <p>{fs.readFileSync('plain.md', 'utf8')}</p>; // ok: rendered while building
}
