/** What an object keeps in a field that is a column of a table: texts as long as the column takes. */

import { someNode } from '../facts/nodes.js';
import { methodEnvironment } from './classes.js';
import type { FoundMember } from './class-state.js';
import { shortened } from './data.js';
import { evaluate } from './expressions.js';
import { isPython } from './program.js';
import type { Solver } from './solver.js';
import { isFromOutside, type Values } from './value.js';

/** The values of a field as the database lets them through. */
export function asStored(s: Solver, found: FoundMember | undefined, values: Values): Values {
  if (!found || isPython(found.owner.cls.module) || !values.some(isFromOutside)) return values;
  const { owner, member } = found;
  for (const decorator of member.decorators) {
    const callee = decorator.kind === 'call' ? decorator.callee : decorator;
    for (const { model } of evaluate(s, methodEnvironment(s, owner), callee).filter((value) => value.kind === 'symbol')) {
      const { column } = model ?? {};
      if (!column || someNode(decorator, (node) => node.kind === 'member' && column.unlimited.includes(node.name))) continue;
      return [...values.filter((value) => !isFromOutside(value)), ...shortened(s, values.filter(isFromOutside), column.characters)];
    }
  }
  return values;
}
