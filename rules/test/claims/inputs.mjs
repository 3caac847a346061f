/** What the claims work on: files in a folder of their own, and documents of the size that a server meets. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const folder = mkdtempSync(join(tmpdir(), 'unblock-claims-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

let made = 0;

/** A path in the folder that nothing has yet. */
export const fresh = (extension = '') => join(folder, `${(made += 1)}${extension}`);

export function file(content = 'content', extension = '') {
  const path = fresh(extension);
  writeFileSync(path, content);
  return path;
}

/** A folder with three files. */
export function tree() {
  const path = fresh();
  mkdirSync(path);
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(path, name), name);
  return path;
}

export const rows = Array.from({ length: 2000 }, (_, at) => ({
  id: at,
  name: `Customer ${at}`,
  city: at % 2 ? 'Berlin' : 'Lisbon',
  total: at * 1.25,
}));

/** Bytes that compress as ordinary text does. */
export const text = JSON.stringify(rows);
export const bytes = Buffer.from(text);
export const csv = ['id,name,city,total', ...rows.map((row) => Object.values(row).join(','))].join('\n');
export const markdown = rows
  .slice(0, 120)
  .map(({ name, city }) => `## ${name}\n\nLives in *${city}*, see [home](https://example.org/${city}).\n\n- one\n- two\n`)
  .join('\n');
export const html = `<html><body>${rows
  .slice(0, 200)
  .map(({ id, name, city }) => `<div class="row" id="r${id}"><a href="/${id}">${name}</a><p>${city}</p></div>`)
  .join('')}</body></html>`;
export const xml = `<list>${rows.map(({ id, name, city }) => `<row id="${id}"><name>${name}</name><city>${city}</city></row>`).join('')}</list>`;
export const css = rows
  .slice(0, 120)
  .map(({ id }) => `.row-${id} { color: #${String(id).padStart(6, '0')}; &:hover { margin: ${id}px; } }`)
  .join('\n');
export const code = rows
  .slice(0, 120)
  .map(({ id }) => `export function total${id}(items) { return items.map((item) => item.price * ${id}).reduce((a, b) => a + b, 0); }`)
  .join('\n');
export const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800">${rows
  .slice(0, 120)
  .map(({ id }) => `<rect x="${id % 800}" y="${id % 600}" width="20" height="20" fill="#${String(id).padStart(6, '0')}" opacity="0.5"/>`)
  .join('')}</svg>`;
