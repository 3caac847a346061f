import { loadBook, bookIds } from '../../../lib/books';
import { Cover } from '../../../components/cover';
import { Dialog } from '../../../components/dialog';
import { remove } from './actions';

export async function generateMetadata({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return { title: loadBook(id).title }; // expect no-blocking-call: loadBook > fs.readFileSync
}
export function generateStaticParams() {
  return bookIds().map((id) => ({ id })); // ok: at build time
}
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  async function archive() {
    'use server';
    loadBook(id); // expect no-blocking-call: loadBook > fs.readFileSync
  }
  return (
    <form action={archive}>
      <Cover id={id} />{/* // expect no-blocking-call: Cover > fs.statSync */}
      <p>{loadBook(id).title /* // expect no-blocking-call: loadBook > fs.readFileSync */}</p>
      <Dialog text={id} />{/* // ok: the browser opens it */}
      <button formAction={remove}>remove</button>
    </form>
  );
}
