function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

function nearest(query, names) {
  if (query === '') throw new RangeError('nothing to look for');
  return names
    .map((name) => ({ name: name.slice(0, 8), distance: distance(query, name) }))
    .sort((x, y) => x.distance - y.distance);
}

module.exports = { nearest };
