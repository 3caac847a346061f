/**
 * Values that only their origin is known of: what clients send, what the process collects.
 *
 * They flow like all values, so that a loop far from the handler can tell that its bound is `query.n`. Parts keep their way
 * from the source (`body.users[].tags`): a loop over the parts of each element of a collection is linear in the whole, one over
 * another collection is not.
 */

import { charactersOf } from '../backtracking/backtracking.js';
import { type CharSet, unite } from '../backtracking/char-set.js';
import type { DataKind, DataShape, Model, SizeRef } from '../catalog/model.js';
import type { Language } from '../facts/facts.js';
import type { CallSite } from './call-site.js';
import type { Frame, LoopSite } from './frame.js';
import { argumentValues } from './results.js';
import { checkedPart } from './schemas/shape.js';
import type { Solver } from './solver.js';
import { isFromOutside, NONE, union, type DataValue, type ShortValue, type Value, type Values } from './value.js';

/** Parts deeper than this are taken to be the same. */
const MAX_PARTS = 5;

/** Field of a collection that says how large it is: as large as these. */
export const EXTENT = '[[extent]]';

/** Identity of an instance through which at most so many bytes come: a request behind a body parser with a limit. */
const LIMIT = /^limit=(\d+)$/;

export const limited = (bytes: number): string => `limit=${bytes}`;

export function limitOf(site: string): number | null {
  const digits = LIMIT.exec(site)?.[1];
  return digits === undefined ? null : Number(digits);
}

const isData = (value: Value): value is DataValue => value.kind === 'data';

export const dataIn = (values: Values): readonly DataValue[] => values.filter(isData);

const isShort = (value: Value): value is ShortValue => value.kind === 'short';

export const shortIn = (values: Values): readonly ShortValue[] => values.filter(isShort);

/** What is left of texts from outside once they are cut off, or have passed a test: so many characters at most. */
export const shortened = (s: Solver, values: Values, most: number): Values =>
  values.reduce<Values>((all, value) => {
    if (isShort(value)) return union(all, [value.most <= most ? value : s.values.short(value.of, most)]);
    return isData(value) && (value.shape === 'text' || value.shape === 'any') ? union(all, [s.values.short(value, most)]) : all;
  }, NONE);

export function newData(
  s: Solver,
  key: string,
  kind: DataKind,
  name: string,
  shape: DataShape = 'any',
  limit: number | null = null,
  guarded = false,
): DataValue {
  return s.values.dataOf(s.values.source(key, kind, name, limit, null, { guarded }), '', shape);
}

const parts = (path: string): number => path.split(/(?=\.)|(?=\[\])/).length;

function part(s: Solver, data: DataValue, step: string): Values {
  if (data.source.checked) return checkedPart(s, data, step);
  const path = parts(data.path) >= MAX_PARTS ? data.path : data.path + step;
  return [s.values.dataOf(data.source, path, 'any')];
}

/** All parameters of a query or a path, by their names: `req.query.length` is one of them. */
const isNamed = ({ source, path }: DataValue): boolean =>
  source.kind === 'request' && path === '' && (source.name === 'query' || source.name === 'params');

/** What measures a list or a text where a language has it as a member; what clients send is no Map or Set, so its `size` is a field. */
const measures = (data: DataValue, name: string, language: Language): boolean =>
  language === 'javascript' && ((name === 'length' && !isNamed(data)) || (name === 'size' && data.source.kind !== 'request'));

/** Is `size` or `length` a field of what somebody sends, and measures nothing? */
export const isField = (objects: Values, name: string, language: Language): boolean =>
  dataIn(objects).some((data) => data.shape === 'parts' || (data.shape === 'any' && !measures(data, name, language)));

/** `data.name`, `data['name']`; nothing for numbers, which have no parts. */
export function dataMember(s: Solver, data: DataValue, name: string, language: Language): Values {
  switch (data.shape) {
    case 'any':
      return measures(data, name, language) ? [reshape(s, data, 'count')] : part(s, data, `.${name}`);
    case 'parts':
      return part(s, data, `.${name}`);
    case 'items':
    case 'table':
    case 'text':
    case 'span':
      return name === 'length' || name === 'size' ? [reshape(s, data, data.shape === 'span' ? 'number' : 'count')] : NONE;
    case 'number':
      // How many days there are between two that a client chooses.
      return language === 'python' && name === 'days' ? [data] : NONE;
    default:
      return NONE;
  }
}

/** Pieces of texts are texts; of some it is known which characters they can hold. */
const piecesOf = (s: Solver, texts: Values, letters: CharSet | null): Values =>
  texts.flatMap((text): Values => {
    if (isShort(text)) return [text];
    if (!isData(text) || (text.shape !== 'text' && text.shape !== 'any')) return NONE;
    const { key, kind, name, limit, checked } = text.source;
    const source =
      letters === null || text.source.letters ? text.source : s.values.source(key, kind, name, limit, checked, { ...text.source, letters });
    return [s.values.dataOf(source, parts(text.path) >= MAX_PARTS ? text.path : `${text.path}[]`, 'text')];
  });

/** Characters that a match of these can hold; null where nobody knows. */
function lettersOf(s: Solver, patterns: Values): CharSet | null {
  const sets = patterns.map((value) => {
    const regex = s.regexes.get(value);
    return regex && 'pattern' in regex ? charactersOf(regex) : null;
  });
  return sets.length === 0 || sets.includes(null) ? null : unite(...sets.flatMap((set) => (set ? [set] : [])));
}

/** What iterating it, or indexing it with an unknown key, gives. */
export function dataElement(s: Solver, data: DataValue): Values {
  switch (data.shape) {
    case 'any':
    case 'items':
    case 'table':
    case 'parts':
      return part(s, data, '[]');
    case 'span':
      return [reshape(s, data, 'number')];
    default:
      return NONE;
  }
}

export const reshape = (s: Solver, data: DataValue, shape: DataShape): DataValue => s.values.dataOf(data.source, data.path, shape);

/** How large a value of this shape makes what is made of it in another. */
function shapeFor(from: DataShape, to: DataShape): DataShape | null {
  // The number of things that were sent is no number that was sent, and the other way round.
  switch (from) {
    case 'number':
      // The digits of a number are few.
      return to === 'span' || to === 'count' || to === 'number' ? (to === 'count' ? 'number' : to) : null;
    case 'span':
      return to === 'count' ? 'number' : to === 'text' || to === 'number' ? null : 'span';
    case 'count':
      return to === 'span' ? 'items' : to === 'number' || to === 'count' ? 'count' : null;
    case 'parts':
      return to === 'text' ? null : from;
    case 'items':
    case 'table':
      return to === 'number' ? null : to;
    default:
      return to;
  }
}

export const reshaped = (s: Solver, data: readonly DataValue[], shape: DataShape): Values =>
  data.reduce<Values>((all, each) => {
    const made = shapeFor(each.shape, shape);
    return made === null ? all : union(all, [reshape(s, each, made)]);
  }, NONE);

/** Who holds the elements of a collection. */
const ownerOf = (value: Value): Value | null => (value.kind === 'object' || (value.kind === 'native' && value.site !== '') ? value : null);

/** How large a collection is: what its size grows with. Numbers have no size. */
export function extentOf(s: Solver, frame: Frame, values: Values): readonly DataValue[] {
  let out: Values = NONE;
  for (const value of values) {
    if (isData(value)) {
      if (value.shape !== 'number' && value.shape !== 'count' && value.shape !== 'parts') out = union(out, [value]);
      continue;
    }
    const owner = ownerOf(value);
    if (owner !== null) out = union(out, s.read(frame, s.field(owner, EXTENT)));
    // `{ length: n }` stands for a list of n items.
    if (value.kind === 'object' && value.form === 'object' && value.language === 'javascript')
      for (const each of dataIn(s.read(frame, s.field(value, 'length'))))
        out = union(out, [reshape(s, each, each.shape === 'count' ? 'items' : 'span')]);
    if (owner !== null) continue;
    if (value.kind === 'generator') out = union(out, s.read(frame, value.frame.spent));
  }
  return dataIn(out);
}

/**
 * What a collection grows with that gets an item in each turn of a loop. As many turns as a client chooses are many only where
 * they are quick: what waits in each turn (a model that is asked, a page that is fetched) makes no large collection.
 */
export const growthOf = (loop: LoopSite): readonly DataValue[] =>
  loop.waits === true
    ? loop.extent.filter((each) => each.shape !== 'number' && each.shape !== 'span' && each.shape !== 'count')
    : loop.extent;

/** Says that a collection grows with something. */
export function growsWith(s: Solver, values: Values, extent: readonly DataValue[]): void {
  if (extent.length === 0) return;
  const sizes = extent.map((each) => (each.shape === 'number' || each.shape === 'span' ? reshape(s, each, 'span') : each));
  for (const value of values) {
    const owner = ownerOf(value);
    if (owner !== null) s.write(s.field(owner, EXTENT), sizes);
  }
}

/** What a catalog entry means by a size: an argument or the receiver. */
export function sizedValues(s: Solver, site: CallSite, ref: SizeRef, self: Value | null): Values {
  if (ref === 'self') return self ? [self] : NONE;
  return argumentValues(s, site, ref) ?? NONE;
}

/** The place among the arguments that a catalog entry means. */
export const placeIn = (ref: SizeRef): number => (typeof ref === 'number' ? ref : Array.isArray(ref) ? Number(ref[0]) : -1);

/** Has a test limited the size of what a catalog entry means? */
export const isLimited = ({ limited }: CallSite, ref: SizeRef): boolean =>
  limited !== undefined && (ref === 'self' ? limited.self : (limited.args[placeIn(ref)] ?? false));

/** `Number('12')`, `int(os.getenv('ROUNDS', '12'))`. */
const numbersIn = (s: Solver, values: Values): Values =>
  values.flatMap((value) => {
    if (value.kind === 'number') return [value];
    return value.kind === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value.value) ? [s.values.number(Number(value.value))] : [];
  });

/** Passes sizes on from what a call is given to what it returns. */
export function sizeResult(s: Solver, frame: Frame, site: CallSite, model: Model, self: Value | null, results: Values): Values {
  if (!model.sizedAs) return results;
  const sized = sizedValues(s, site, model.sizedAs.of, self);
  const from = isLimited(site, model.sizedAs.of) ? sized.filter((value) => ownerOf(value) === null) : sized;
  const { shape } = model.sizedAs;
  if (shape === 'number' || shape === 'count' || shape === 'span') {
    const counted = shape === 'count' ? extentOf(s, frame, from) : dataIn(from);
    return union(union(results, shape === 'number' ? numbersIn(s, from) : NONE), reshaped(s, counted, shape));
  }
  const extent = extentOf(s, frame, from).map((each) =>
    shape === undefined ? each : reshape(s, each, shapeFor(each.shape, shape) ?? each.shape),
  );
  const collections = results.filter((value) => ownerOf(value) !== null && value !== self);
  growsWith(s, collections, extent);
  if (shape === 'items') {
    const letters = model.matches?.gives === 'matched' ? lettersOf(s, sizedValues(s, site, model.matches.pattern, self)) : null;
    for (const collection of collections) s.write(s.field(collection, '*'), piecesOf(s, from, letters));
  }
  if (collections.length > 0) return results;
  const short = shape === undefined || shape === 'text' ? shortIn(from) : NONE;
  return union(union(results, short), shape === undefined ? dataIn(from) : reshaped(s, dataIn(from), shape));
}

/** The elements of collections in a collection of bounded size; data of bounded size says nothing. */
export function withoutExtent(s: Solver, frame: Frame, values: Values, key: string): Values {
  return values.flatMap((value) => {
    if (isFromOutside(value)) return [];
    if (value.kind !== 'object' || extentOf(s, frame, [value]).length === 0) return [value];
    const copy = s.values.object(value.language, value.form, `${key}:bounded`);
    s.write(s.field(copy, '*'), s.read(frame, s.field(value, '*')));
    return [copy];
  });
}

/** Less than this takes no linear computation long: 4 MiB of JSON parse in some 20 ms on Node 20 (`JSON.parse`, 2 vCPU). */
const LARGE_BYTES = 4 * 1024 * 1024;

/** What can be large enough to keep the loop busy for long by going through it once. */
export function largeIn(s: Solver, frame: Frame, values: Values, whole: boolean): readonly DataValue[] {
  // A list made of a store is as long.
  const made = whole
    ? extentOf(s, frame, values).filter(({ source, path, shape }) => source.kind === 'store' && path === '' && shape !== 'span')
    : [];
  const given = dataIn(values).filter((each) => {
    if (each.shape === 'number' || each.shape === 'count') return false;
    return (
      (each.source.kind === 'store' && !whole && (each.path === '' || each.path === '[]')) ||
      (each.source.kind === 'request' && !whole && each.source.limit !== null && each.source.limit >= LARGE_BYTES)
    );
  });
  return [...made, ...given, ...(whole ? [] : readFrom(s, frame, values))];
}

/** What a library reads, bit by bit, from large texts: the rows of `csv.reader(io.StringIO(text))`. */
const readFrom = (s: Solver, frame: Frame, values: Values): readonly DataValue[] =>
  extentOf(
    s,
    frame,
    values.filter((value) => value.kind === 'native'),
  ).filter(({ source: { kind, limit } }) => kind === 'request' && limit !== null && limit >= LARGE_BYTES);
