import { bookIds } from '../lib/books';

export async function getStaticProps() {
  return { props: { ids: bookIds() } }; // ok: at build time
}
export default function Static({ ids }: { ids: string[] }) {
  return <p>{ids.length}</p>; // ok: nothing blocks
}
