import { statSync, unlinkSync } from 'node:fs';

export function load({ params }: { params: { id: string } }) {
  return { size: statSync(params.id).size }; // expect no-blocking-call: fs.statSync
}
export const actions = {
  default: async ({ request }: { request: Request }) => {
    const form = await request.formData();
    unlinkSync(String(form.get('id'))); // expect no-blocking-call: fs.unlinkSync
  },
  rename: async () => ({ ok: true }), // ok: nothing blocks
};
export const entries = () => [{ id: String(statSync('books').size) }]; // ok: at build time
