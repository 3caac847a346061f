/** Who has fields. */

import type { Value } from './value.js';

/** A value, or what all instances of a library type, a module, a language or the listeners of a channel share. */
export type FieldOwner = Value | `${'type' | 'exports' | 'global' | 'listeners'}:${string}` | 'injection tokens';

/** Instances of library types that are not told apart share their fields. */
export const ownerOf = (value: Value): FieldOwner =>
  value.kind === 'native' && value.site === '' ? `type:${value.language}:${value.type}` : value;
