/** Assigning values to what stands on the left. */

import type { Pattern } from '../facts/facts.js';
import { positional } from './call-site.js';
import { callMember } from './calls.js';
import { evaluate } from './expressions.js';
import { noteAssignment } from './flow.js';
import type { Frame } from './frame.js';
import { frameOf } from './scope.js';
import { elementsOf, itemOf, iterate, tupleFields } from './iteration.js';
import { keeps } from './kept.js';
import { isOpenKey, keyName, knownKeys } from './keys.js';
import { readKey, writeMember } from './members.js';
import { isPython } from './program.js';
import { targetName } from './stores.js';
import type { Solver } from './solver.js';
import { union, type Values } from './value.js';

export function bindPattern(s: Solver, frame: Frame, pattern: Pattern, values: Values, name: string): void {
  switch (pattern.kind) {
    case 'var': {
      const owner = frameOf(frame, pattern.fn);
      if (!owner) return;
      const variable = owner.variable(pattern.name);
      if (owner !== frame && owner.fn.facts.kind === 'module')
        keeps(s, variable, { key: `${owner.id}:${pattern.name}`, name: targetName(pattern), depth: 0 });
      s.write(variable, values);
      noteAssignment(s, frame, owner, pattern.name, values);
      return;
    }
    case 'member': {
      const place = { at: pattern.at, end: pattern.at + pattern.name.length, name: pattern.name };
      for (const object of evaluate(s, frame, pattern.object)) writeMember(s, frame, object, pattern.name, values, place);
      return;
    }
    case 'index': {
      const keys = evaluate(s, frame, pattern.key);
      const place = { at: pattern.at, end: pattern.at + 1, name: '[]' };
      for (const object of evaluate(s, frame, pattern.object)) {
        if (object.kind === 'instance' || object.kind === 'native')
          callMember(s, frame, object, '__setitem__', positional(keys, values), place);
        const known = isPython(frame.fn.module) ? knownKeys(keys) : keys.filter((key) => key.kind === 'string' || key.kind === 'number');
        if (isOpenKey(keys)) {
          writeMember(s, frame, object, '*', values, place);
          continue;
        }
        if (known.length === 0) writeMember(s, frame, object, '*', values, place);
        for (const key of known) writeMember(s, frame, object, keyName(key) ?? '*', values, place, key);
      }
      return;
    }
    case 'list': {
      const iterators: Values = values.filter(
        (value) => value.kind === 'generator' || (value.kind === 'instance' && tupleFields(s, frame, value.cls).length === 0),
      );
      if (iterators.length > 0) {
        const place = frame.place ?? frame.fn.facts;
        const list = s.values.object(frame.fn.module.file.facts.language, 'list', `unpacked:${frame.id}:${place.at}`);
        s.write(s.field(list, '*'), iterate(s, frame, iterators, { at: place.at, end: place.end, name: '[…]' }, false));
        bindPattern(s, frame, pattern, [...values.filter((value) => !iterators.includes(value)), list], name);
        return;
      }
      pattern.items.forEach((item, i) => {
        if (item) bindPattern(s, frame, item, itemOf(s, frame, values, i), name);
      });
      if (pattern.rest) {
        const list = s.values.object(frame.fn.module.file.facts.language, 'list', `rest:${frame.id}:${name}`);
        s.write(s.field(list, '*'), elementsOf(s, frame, values));
        bindPattern(s, frame, pattern.rest, [list], name);
      }
      return;
    }
    case 'object': {
      for (const { key, target } of pattern.props) {
        if (key === null) {
          bindPattern(s, frame, target, [], name);
          continue;
        }
        let found: Values = [];
        for (const value of values)
          found = union(
            found,
            readKey(s, frame, value, key, {
              at: frame.place?.at ?? frame.fn.facts.at,
              end: frame.place?.end ?? frame.fn.facts.at,
              name: key,
            }),
          );
        bindPattern(s, frame, target, found, key);
      }
      // What is left over can still be reached through the whole.
      if (pattern.rest) bindPattern(s, frame, pattern.rest, values, name);
      return;
    }
    case 'default': {
      // A default that calls something runs only where the value is missing.
      const fallback = values.length > 0 && pattern.value.kind === 'call' ? [] : evaluate(s, frame, pattern.value);
      bindPattern(s, frame, pattern.target, union(values, fallback), name);
      return;
    }
    case 'module-exports':
      s.write(s.field(`exports:${frame.fn.module.file.path}`, '='), values);
      return;
    case 'ignored':
      return;
    default: {
      const never: never = pattern;
      return never;
    }
  }
}
