import { readdirSync } from 'node:fs';

const seasons = readdirSync('seasons'); // ok: module top level

export const headers = () => ({ 'x-seasons': String(seasons.length) }); // ok: in memory
export default function Home() {
  return <h1>{seasons.length}</h1>;
}
