import type { GetServerSidePropsContext } from 'next';
import { loadBook, bookIds } from '../../lib/books';

export async function getServerSideProps({ query }: GetServerSidePropsContext) {
  return { props: loadBook(String(query.slug)) }; // expect no-blocking-call: loadBook > fs.readFileSync
}
export default function Old({ title }: { title: string }) {
  return <p>{title}</p>; // ok: nothing blocks
}
