const WORDS = /^(\w+\s?)+$/;
const MOST = 20;

export const isWords = (text: string): boolean => WORDS.test(text);

export function assertShort(text: string, most = MOST): void {
  if (text.length > most) throw new RangeError('too long');
}

export const isShort = (text: string): boolean => text.length <= MOST;

export const clip = (text: string): string => (text.length > MOST ? text.slice(0, MOST) : text);
