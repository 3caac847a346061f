import { zipSync } from 'fflate';

/** Only components of the browser import this. */
export async function download(text: string): Promise<string> {
  const zip = zipSync({ text: new TextEncoder().encode(text) }); // ok: in the browser
  return URL.createObjectURL(new Blob([zip]));
}

export async function upload(text: string): Promise<void> {
  await fetch('/upload', { method: 'POST', body: zipSync({ text: new TextEncoder().encode(text) }) }); // ok: in the browser
}
