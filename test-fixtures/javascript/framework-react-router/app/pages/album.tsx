/** Route modules lie wherever `app/routes.ts` says. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Route } from './+types/album';

const fileOf = (id: string) => `albums/${id}.json`;

export function loader({ params }: Route.LoaderArgs) {
  return JSON.parse(readFileSync(fileOf(params.id), 'utf8')); // expect no-blocking-call: fs.readFileSync
}
export async function action({ params, request }: Route.ActionArgs) {
  const text = await request.text(); // ok: awaited
  writeFileSync(fileOf(params.id), text); // expect no-blocking-call: fs.writeFileSync
  return null;
}
export async function clientLoader() {
  return JSON.parse(window.localStorage.getItem('album') ?? 'null'); // ok: in the browser
}
export default function Album({ loaderData }: Route.ComponentProps) {
  return <p>{loaderData.title}</p>;
}
