import fs from 'node:fs';

export default function collect(kind) {
  return fs.readdirSync(`reports/${kind}`);
}
