import { gzipSync } from 'node:zlib';

export default async function archive(text) {
  return gzipSync(text); // ok: a thread
}
export async function restore(text) {
  return gzipSync(text); // ok: a thread
}
