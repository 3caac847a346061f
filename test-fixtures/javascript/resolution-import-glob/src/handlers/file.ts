import fs from 'node:fs';

fs.mkdirSync('handlers'); // ok: loaded with the server
export default function (url: string) {
  return fs.readFileSync(url);
}
export const other = () => fs.statSync('x'); // ok: nobody calls it
