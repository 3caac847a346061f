/** Inputs of a stated size: `{ "$texts": 5000 }` is a list of so many different texts, `$numbers` of numbers, `$text` one long text. */

const make = {
  $texts: (count) => Array.from({ length: count }, (_, n) => `item ${n}`),
  $numbers: (count) => Array.from({ length: count }, (_, n) => (n * 7919) % 10007),
  $text: (length) => 'the quick brown fox '.repeat(Math.ceil(length / 20)).slice(0, length),
  $rows: (count) => Array.from({ length: count }, (_, n) => ({ name: `row ${n}`, tags: [' a ', ' b ', ' c '] })),
};

export function expand(value) {
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, build] of Object.entries(make)) if (key in value) return build(value[key]);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, expand(each)]));
}
