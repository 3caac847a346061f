import { gzipSync } from 'node:zlib';
import { render } from './render.js';

export default async function (name: string): Promise<Buffer> {
  return gzipSync(render(name)); // ok: a thread
}
export async function thumbnail(name: string): Promise<string> {
  return render(name); // ok: a thread
}
