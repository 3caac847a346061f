const KEPT = 64;

/** Remembers what is worked out of whole texts, for those asked about last: fixes of one file are asked for in a row. */
export function perText<Found>(find: (text: string) => Found): (text: string) => Found {
  const recent = new Map<string, { readonly found: Found }>();
  return (text) => {
    const known = recent.get(text) ?? { found: find(text) };
    recent.delete(text);
    recent.set(text, known);
    for (const [oldest] of recent) if (recent.size > KEPT) recent.delete(oldest);
    return known.found;
  };
}
