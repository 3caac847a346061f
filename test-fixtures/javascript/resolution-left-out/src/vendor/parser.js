import fs from 'node:fs';

export async function parse(text) {
  return fs.readFileSync('grammar.txt', 'utf8') + text;
}
