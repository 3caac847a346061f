import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readBook, saveBook } from '../models/book.server';

export async function loader({ params }: LoaderFunctionArgs) {
  return json(readBook(params.id ?? '')); // expect no-blocking-call: readBook > fs.readFileSync
}
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData(); // ok: awaited
  saveBook(String(form.get('id'))); // expect no-blocking-call: saveBook > fs.writeFileSync
  return null;
};
export default function Book() {
  const book = useLoaderData<typeof loader>();
  return <p>{book.title}</p>; // ok: nothing blocks
}
