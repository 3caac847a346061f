import fs from 'node:fs';

export const dynamic = 'force-static';
export default async function Page({ searchParams }: { searchParams: unknown }) {
  return <p>{fs.readFileSync(`${searchParams}.md`, 'utf8')}</p>; // ok: rendered while building
}
