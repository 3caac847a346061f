/** All intrinsics by name. */

import { collections } from './collections.js';
import { contextDecorators } from './context-decorators.js';
import { events } from './events.js';
import { functions } from './functions.js';
import type { Intrinsic, IntrinsicCall } from './intrinsic.js';
import { lazyCalls } from './lazy-calls.js';
import { objects } from './objects.js';
import { paths } from './paths.js';
import { python } from './python.js';
import { pythonCallables } from './python-callables.js';
import { relations } from './relations.js';
import { reflection } from './reflection.js';
import { regexes } from './regexes.js';
import { requestChecks } from './request-checks.js';
import { schemas } from './schemas.js';
import { sizes } from './sizes.js';
import { tokens } from './tokens.js';
import { tornado } from './tornado.js';
import type { Values } from '../value.js';

const all: ReadonlyMap<string, Intrinsic> = new Map(
  Object.entries({
    ...objects,
    ...functions,
    ...collections,
    ...contextDecorators,
    ...events,
    ...lazyCalls,
    ...paths,
    ...python,
    ...pythonCallables,
    ...reflection,
    ...relations,
    ...regexes,
    ...requestChecks,
    ...schemas,
    ...sizes,
    ...tokens,
    ...tornado,
  }),
);

/** Names that the analysis asks models for elsewhere: tests of threads, methods that run when an instance is made. */
const ASKED_ELSEWHERE = ['is-main-thread', 'validator', 'serializer'];

/** Every name a model may use; `select:NAME` and the like by what stands before the colon. */
export const INTRINSICS: ReadonlySet<string> = new Set([...all.keys(), ...ASKED_ELSEWHERE]);

export function runIntrinsic(name: string, call: IntrinsicCall): Values | null {
  const [base = name] = name.split(':');
  // `select:NAME` asks a keyword, `select` the first argument.
  return all.get(name.startsWith('select:') ? 'select-named' : base)?.(call) ?? null;
}
