import type { Specifier } from '../facts.js';

/** The modules a file names, each once: needed at run time if any of the places that name it is. */
export type Specifiers = Map<string, Specifier>;

export function addSpecifier(specifiers: Specifiers, text: string, level: number, typeOnly: boolean): void {
  const key = '.'.repeat(level) + text;
  const known = specifiers.get(key);
  if (known === undefined) specifiers.set(key, typeOnly ? { text, level, typeOnly } : { text, level });
  else if (known.typeOnly && !typeOnly) specifiers.set(key, { text, level });
}

/** Adds a module named as Python writes it, with its dots: `..pkg.mod`. */
export function addDottedSpecifier(specifiers: Specifiers, dotted: string, typeOnly: boolean): void {
  const text = dotted.replace(/^\.+/, '');
  addSpecifier(specifiers, text, dotted.length - text.length, typeOnly);
}
