/** Making regular expressions, and making texts harmless in them. */

import { flagsOf, regexesOf } from '../regexes.js';
import { isFromOutside, NONE, type Values } from '../value.js';
import { argument, strings, type Intrinsic } from './intrinsic.js';

/** `new RegExp(pattern, flags)`, `re.compile(pattern, flags)`; null goes on with an expression nobody knows. */
const compiled =
  (flags: (given: Parameters<Intrinsic>[0]) => Values | null): Intrinsic =>
  (call) => {
    const made = regexesOf(call.s, call.frame.fn.module.file.facts.language, patternOf(call), flagsOf(flags(call)));
    return made.length > 0 ? [...made] : null;
  };

const patternOf = (call: Parameters<Intrinsic>[0]): Values =>
  call.site.args.named.get('pattern') ?? call.site.args.named.get('regex') ?? argument(call, 0);

/** What is put before each character that means something: `text.replace(/[.*+?]/g, '\\$&')`. */
const ESCAPING = /^\\\$(?:&|1)$/;

export const regexes: Readonly<Record<string, Intrinsic>> = {
  'new-regex': compiled(({ site }) => site.args.positional[1] ?? null),
  'compile-regex': compiled(({ site }) => site.args.named.get('flags') ?? site.args.positional[1] ?? null),
  'validator-regex': compiled(({ site }) => site.args.named.get('flags') ?? null),
  'replace-text': (call) =>
    call.self && isFromOutside(call.self) && !strings(argument(call, 1)).some((text) => ESCAPING.test(text)) ? [call.self] : NONE,
};
