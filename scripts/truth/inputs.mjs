/** Inputs of a stated size: `{ "$texts": 5000 }` is a list of so many different texts, `$numbers` of numbers, `$lists` of pairs, `$text` one long text, `$noise` one without repetition. */

const make = {
  $texts: (count) => Array.from({ length: count }, (_, n) => `item ${n}`),
  $numbers: (count) => Array.from({ length: count }, (_, n) => (n * 7919) % 10007),
  $text: (length) => 'the quick brown fox '.repeat(Math.ceil(length / 20)).slice(0, length),
  $lists: (count) => Array.from({ length: count }, (_, n) => [`item ${n}`, `item ${n + 1}`]),
  $noise: (length) => Array.from({ length }, (_, n) => 'abcdefgh'[((n * n * 31 + n * length * 17) >> 3) % 8]).join(''),
  $rows: (count) => Array.from({ length: count }, (_, n) => ({ name: `row ${n}`, tags: [' a ', ' b ', ' c '] })),
};

export function expand(value) {
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, build] of Object.entries(make)) if (key in value) return build(value[key]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, expand(each)]));
}
