const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function find(titles, query) {
  const wanted = new RegExp(query, 'i');
  return titles.filter((title) => wanted.test(title));
}

export function findText(titles, query) {
  const wanted = new RegExp(escaped(query), 'i');
  return titles.filter((title) => wanted.test(title)); // ok: what the client sends is escaped
}
