import fs from 'node:fs';

export default function thumbnail(name) {
  return fs.readFileSync(`thumbs/${name}.png`);
}
