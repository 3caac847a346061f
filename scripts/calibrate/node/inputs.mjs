/** Inputs that look like what servers work on, the same in every run. */

let state = 1;
/** A small generator of pseudo-random numbers (Park and Miller), below `limit`. */
export const draw = (limit) => (state = (state * 48271) % 2147483647) % limit;

const WORDS =
  'order invoice customer delivery the of and street number total payment item product price quantity date status open closed pending blue green large small express standard note address city country phone mail account user session token report monthly weekly'.split(
    ' ',
  );

export const words = (count) => Array.from({ length: count }, () => WORDS[draw(WORDS.length)]).join(' ');

export const records = (count) =>
  Array.from({ length: count }, (_, id) => ({
    id,
    name: words(3),
    email: `${words(1)}${id}@example.org`,
    total: draw(100000) / 100,
    tags: [words(1), words(1)],
    address: { street: words(2), number: draw(200), city: words(1) },
  }));

/** Text grows until it is as long as wanted. */
function upTo(length, piece) {
  const parts = [];
  for (let size = 0; size < length; size += parts.at(-1).length) parts.push(piece());
  return parts.join('');
}

export const text = (length) => upTo(length, () => `${words(12)}. `);
export const json = (count) => JSON.stringify(records(count));
export const csv = (length) => upTo(length, () => `${draw(1e6)},${words(2)},${draw(1e5) / 100},"${words(4)}",${draw(2) === 1}\n`);
export const html = (length) =>
  `<html><body>${upTo(length, () => `<div class="row ${words(1)}"><h2>${words(3)}</h2><p>${words(20)} <a href="/${words(1)}">${words(2)}</a></p></div>\n`)}</body></html>`;
export const xml = (length) =>
  `<orders>${upTo(length, () => `<order id="${draw(1e6)}"><name>${words(3)}</name><total>${draw(1e5) / 100}</total></order>\n`)}</orders>`;
export const yaml = (length) => upTo(length, () => `- id: ${draw(1e6)}\n  name: ${words(3)}\n  tags: [${words(1)}, ${words(1)}]\n`);
export const markdown = (length) =>
  upTo(
    length,
    () => `## ${words(4)}\n\n${words(30)} **${words(2)}** and [${words(2)}](https://example.org).\n\n- ${words(5)}\n- ${words(5)}\n\n`,
  );
export const source = (length) =>
  upTo(
    length,
    () =>
      `export function ${words(1)}${draw(1e9)}(value: number, other?: string): number {\n  const total = value * ${draw(100)};\n  if (total > ${draw(1000)} && other !== undefined) return total + other.length;\n  return total - 1;\n}\n`,
  );
export const scss = (length) =>
  upTo(
    length,
    () =>
      `.${words(1)}-${draw(1e9)} {\n  margin: ${draw(9)}px;\n  .${words(1)} { color: rgba(${draw(255)}, 3, 4, 0.5); &:hover { padding: 2px * ${draw(5)}; } }\n}\n`,
  );
