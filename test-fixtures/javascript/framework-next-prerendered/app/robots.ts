import fs from 'node:fs';

export const revalidate = 3600;
export default function robots() {
  return { rules: fs.readFileSync('rules.txt', 'utf8') }; // expect no-blocking-call: fs.readFileSync
}
