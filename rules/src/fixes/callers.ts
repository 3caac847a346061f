/** All callers of a function, if all are known. */

import type { Place } from '../analysis/finding.js';
import type { Language } from '../facts/facts.js';
import { stateOf, type FixContext, type FunctionPlace, type HandedOver, type No } from './context.js';

export interface Callers {
  readonly calls: readonly Place[];
  /** Tests that call it; they are left to their author. */
  readonly tests: readonly string[];
  /** Libraries that run it and wait for it. */
  readonly handed: readonly HandedOver[];
  /** Functions that change with it. */
  readonly family: readonly FunctionPlace[];
  /** Members without a body that change with it; null where that is not known. */
  readonly signatures: readonly FunctionPlace[] | null;
}

/** Where the function may be named. */
export interface Mentions {
  readonly calls: readonly Place[];
  /** Calls that it is an argument of. */
  readonly handed: readonly Place[];
  /** Calls that are known to run something else of the same name. */
  readonly others: (place: Place) => boolean;
  /** Is told the name under which others know it. */
  readonly alias: (name: string) => void;
}

/** Does the file name the function anywhere but in these calls, in imports and in exports? */
export type Strays = (file: string, text: string, name: string, mentions: Mentions, target: FunctionPlace, context: FixContext) => boolean;

/** The name of a function that is its module: others call it as they like, and the analysis alone knows where. */
export const MODULE = 'module.exports';

/**
 * The analysis knows the calls it could follow; a look at every mention of the name makes sure that there are no others.
 * null when the function may be run by somebody else.
 */
export function callersOf(context: FixContext, target: FunctionPlace, name: string, strays: Strays, no: No = () => null): Callers | null {
  const known = context.callsOf?.(target);
  const files = context.files?.();
  const language = context.facts(target.file)?.language;
  const it = name === '' ? 'the callback' : name === MODULE ? 'what the module exports' : `\`${name}\``;
  if (!known || !files || language === undefined) return no(`who calls ${it} is not known`);
  if (known.why) return no(known.why);
  if (!known.plain)
    return no(`${it} is also run by something that would not wait for it, or is chosen among others while the program runs`);
  const handed = known.handed ?? [];
  const isTest = ({ file }: { readonly file: string }): boolean => context.role?.(file) === 'test';
  const family = known.family?.filter((each) => !isTest(each)) ?? [];
  const signatures = known.signatures?.filter((each) => !isTest(each)) ?? null;
  const calls: Place[] = [];
  const tests = new Set([...(known.family ?? []), ...(known.signatures ?? [])].filter(isTest).map(({ file }) => file));
  for (const place of known.places) {
    if (isTest(place)) tests.add(place.file);
    else calls.push(place);
  }
  if (calls.length === 0 && handed.length === 0) return no(`nothing in the program calls ${it}`);
  // Without a name, nobody else can mention it.
  if (name === '')
    return calls.length === 0
      ? { calls, tests: [], handed, family, signatures }
      : no('who is given the callback runs it at once and would not wait');
  if (name === MODULE) return { calls, tests: [...tests], handed, family, signatures };
  const names = new Set([name]);
  const mentions: Mentions = { calls, handed, others: known.others ?? (() => false), alias: (other) => names.add(other) };
  // Names found on the way are gone through as well.
  for (const each of names)
    for (const file of mentioning(context, files, each, language)) {
      if (isTest({ file })) tests.add(file);
      else if (strays(file, context.text(file) ?? '', each, mentions, target, context))
        return no(`${it} is passed on in ${file}, and whoever calls it there would not wait`);
    }
  return { calls, tests: [...tests], handed, family, signatures };
}

const searched = new WeakMap<object, Map<string, readonly string[]>>();

function mentioning(context: FixContext, files: readonly string[], name: string, language: Language): readonly string[] {
  const owner = stateOf(context);
  let known = searched.get(owner);
  if (!known) searched.set(owner, (known = new Map<string, readonly string[]>()));
  const key = `${language} ${name}`;
  const found =
    known.get(key) ?? files.filter((file) => (context.text(file)?.includes(name) ?? false) && context.facts(file)?.language === language);
  known.set(key, found);
  return found;
}
