import fs from 'node:fs';

export const revalidate = 60;
export default async function Page() {
  return <p>{fs.readFileSync('live.md', 'utf8')}</p>; // expect no-blocking-call: fs.readFileSync
}
