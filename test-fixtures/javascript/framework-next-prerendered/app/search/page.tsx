import fs from 'node:fs';

export default async function Page({ searchParams }: { searchParams: Promise<{ q: string }> }) {
  const { q } = await searchParams;
  return <p>{fs.readFileSync(q, 'utf8')}</p>; // expect no-blocking-call: fs.readFileSync
}
