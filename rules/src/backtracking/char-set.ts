/** Sets of code points, as ranges in order that do not touch: `[from, to]`, both included. */

export type CharSet = readonly (readonly [number, number])[];

export const MAX_CODE = 0x10ffff;
export const EVERY: CharSet = [[0, MAX_CODE]];
export const NO_CHAR: CharSet = [];

export const one = (code: number): CharSet => [[code, code]];
export const range = (from: number, to: number): CharSet => (from <= to ? [[from, to]] : NO_CHAR);

export function unite(...sets: readonly CharSet[]): CharSet {
  const all = sets.flat().sort((a, b) => a[0] - b[0]);
  const out: [number, number][] = [];
  for (const [from, to] of all) {
    const last = out.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

export function complement(set: CharSet): CharSet {
  const out: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) out.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= MAX_CODE) out.push([next, MAX_CODE]);
  return out;
}

export function contains(set: CharSet, code: number): boolean {
  let low = 0;
  let high = set.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = set[middle];
    if (!range) return false;
    if (code < range[0]) high = middle - 1;
    else if (code > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

const ofText = (text: string): CharSet => unite(...Array.from(text, (char) => one(char.codePointAt(0) ?? 0)));

const DIGITS = range(0x30, 0x39);
const LINE_ENDS = ofText('\n\r\u2028\u2029');
const NEWLINE = one(10);
/** ECMAScript's WhiteSpace and LineTerminator. */
const SPACES = unite(ofText(' \t\v\f\u00a0\ufeff\n\r\u2028\u2029\u1680\u202f\u205f\u3000'), range(0x2000, 0x200a));
const WORDS = unite(DIGITS, range(0x41, 0x5a), range(0x61, 0x7a), one(0x5f));

/** Characters with a Unicode property, as the engine that runs us knows them; those beyond the first plane are left out. */
const properties = new Map<string, CharSet | null>();

export function property(name: string): CharSet | null {
  const known = properties.get(name);
  if (known !== undefined) return known;
  let set: CharSet | null = null;
  if (/^[\w=]+$/.test(name)) {
    try {
      set = matching(new RegExp(`\\p{${name}}`, 'u'));
    } catch {
      // No property of this name: the expression is not valid.
      set = null;
    }
  }
  properties.set(name, set);
  return set;
}

function matching(expression: RegExp): CharSet {
  const out: [number, number][] = [];
  for (let code = 0; code <= 0xffff; code++) {
    if (!expression.test(String.fromCharCode(code))) continue;
    const last = out.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else out.push([code, code]);
  }
  return out;
}

/** `\d`, `\s`, `\w` and `.` of ECMAScript. */
export const javascriptClasses = {
  d: (): CharSet => DIGITS,
  s: (): CharSet => SPACES,
  w: (): CharSet => WORDS,
  dot: complement(LINE_ENDS),
};

/** Of Python's texts (not bytes), where they go by Unicode. */
export const pythonClasses = {
  d: (): CharSet => property('Nd') ?? DIGITS,
  s: (): CharSet =>
    unite(
      SPACES.filter(([from]) => from !== 0xfeff),
      range(0x1c, 0x1f),
      one(0x85),
    ),
  w: (): CharSet => unite(property('L') ?? WORDS, property('N') ?? DIGITS, one(0x5f)),
  dot: complement(NEWLINE),
};

/** Python's `re.ASCII`. */
export const asciiClasses = {
  d: (): CharSet => DIGITS,
  s: (): CharSet => ofText(' \t\n\r\f\v'),
  w: (): CharSet => WORDS,
  dot: complement(NEWLINE),
};

export const WORD_CHARS = WORDS;

/** Sets larger than this are taken to hold both cases of letters beyond ASCII already. */
const MANY = 512;

/** Both cases of each letter. */
export function ignoringCase(set: CharSet): CharSet {
  let size = 0;
  for (const [from, to] of set) size += to - from + 1;
  const out: (readonly [number, number])[] = [...set];
  const add = (text: string): void => {
    const code = text.codePointAt(0);
    if (code !== undefined && String.fromCodePoint(code) === text) out.push([code, code]);
  };
  for (const [from, to] of set)
    for (let code = from; code <= (size > MANY ? Math.min(to, 0x7f) : to); code++) {
      const text = String.fromCodePoint(code);
      add(text.toLowerCase());
      add(text.toUpperCase());
    }
  return unite(out);
}
