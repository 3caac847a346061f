import type { Language } from '../facts/facts.js';

const SCRIPT = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.(?:[cm]?ts|[a-z]+\.ts)$/;

/** The language of a file by its name; null for what is not analyzed, type declarations among them. */
export function sourceLanguage(file: string): Language | null {
  if (file.endsWith('.py')) return 'python';
  return SCRIPT.test(file) && !DECLARATION.test(file) ? 'javascript' : null;
}
