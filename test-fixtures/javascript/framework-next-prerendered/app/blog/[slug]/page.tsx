import fs from 'node:fs';

export async function generateStaticParams() {
  return fs.readdirSync('posts').map((slug) => ({ slug })); // ok: while building
}
export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return <p>{fs.readFileSync(slug, 'utf8')}</p>; // expect no-blocking-call: fs.readFileSync
}
