'use server';
import { unlinkSync } from 'node:fs';

export async function remove(form: FormData) {
  unlinkSync(String(form.get('id'))); // expect no-blocking-call: fs.unlinkSync
}
