/**
 * Inputs of a stated size: `{ "$texts": 5000 }` is a list of so many different texts, `$numbers` of numbers, `$lists` of pairs, `$groups` of three numbers, `$keyed` of objects with a key,
 * `$noises` of short random texts; `$csv` is a table of one column, `$text` one long text, `$spaces` one of words that are far apart, `$noise` one that does not
 * repeat, `$letters` one letter again and again with a mark at the end, `$blanks` the same of blanks, `$brackets` brackets that open, `$hyphens` hyphens between two letters; `$zeros` and `$ones` are square tables, `$choices` lists of eight
 * texts, `$complete` a graph in which every node has a link to every other; `$json` is what is in it as
 * text. `{ "$repeat": "<p>", "times": 900 }` is that text so often, with `n` in place of `#` and between `before` and `after`;
 * `$gzip`, `$deflate`, `$deflateRaw` and `$brotli` are texts of a length, compressed, in base64.
 */

import zlib from 'node:zlib';

/** The same each time: a linear congruential generator. */
function noise(length, seed) {
  let state = seed + 1;
  let text = '';
  for (let n = 0; n < length; n++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += String.fromCharCode(0x4e00 + (Math.floor(state / 65536) % 400));
  }
  return text;
}

const make = {
  $texts: (count) => Array.from({ length: count }, (_, n) => `item ${n}`),
  $numbers: (count) => Array.from({ length: count }, (_, n) => (n * 7919) % 10007),
  $text: (length) => 'the quick brown fox '.repeat(Math.ceil(length / 20)).slice(0, length),
  $spaces: (length) => 'word      '.repeat(Math.ceil(length / 10)).slice(0, length),
  $members: (count) => Array.from({ length: count }, (_, n) => ({ id: n, team: count - n, name: `member ${n}` })),
  $spans: (count) => Array.from({ length: count }, (_, n) => ({ start: n, end: n + 2 })),
  $keyed: (count) => Array.from({ length: count }, (_, n) => ({ key: `key ${n}` })),
  $csv: (count) => ['key', ...Array.from({ length: count }, (_, n) => `key ${n}`)].join('\n'),
  $groups: (count) => Array.from({ length: count }, (_, n) => [n, n + 1, n + 2]),
  $letters: (length) => `${'a'.repeat(length - 1)}!`,
  $blanks: (length) => `${' '.repeat(length - 1)}!`,
  $brackets: (length) => '['.repeat(length),
  $hyphens: (length) => `a${'-'.repeat(length)}b`,
  $zeros: (size) => Array.from({ length: size }, () => Array(size).fill(0)),
  $ones: (size) => Array.from({ length: size }, () => Array(size).fill(1)),
  $choices: (count) => Array.from({ length: count }, () => ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
  $complete: (count) => {
    const all = Array.from({ length: count }, (_, n) => String(n));
    return Object.fromEntries(all.map((node) => [node, all.filter((other) => other !== node)]));
  },
  $repeat: (piece, { times, before = '', after = '' }) =>
    before + Array.from({ length: times }, (_, n) => piece.replaceAll('#', String(n))).join('') + after,
  ...Object.fromEntries(
    ['gzip', 'deflate', 'deflateRaw', 'brotliCompress'].map((by) => [
      `$${by.replace('Compress', '')}`,
      (length) => zlib[`${by}Sync`](noise(length, length)).toString('base64'),
    ]),
  ),
  $json: (value) => JSON.stringify(expand(value)),
  $schema: (count) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, { type: 'string', maxLength: n + 1 }])),
  $lists: (count) => Array.from({ length: count }, (_, n) => [`item ${n}`, `item ${n + 1}`]),
  $noise: (length) => noise(length, length),
  $noises: (count) => Array.from({ length: count }, (_, n) => noise(8, n)),
  $rows: (count) => Array.from({ length: count }, (_, n) => ({ name: `row ${n}`, tags: [' a ', ' b ', ' c '] })),
};

export function expand(value) {
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, build] of Object.entries(make)) if (key in value) return build(value[key], value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, expand(each)]));
}
