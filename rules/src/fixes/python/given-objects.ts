/** Objects of the loop that a helper is given: it may not wake in a thread what waits on the loop. */

import type { Place } from '../../analysis/finding.js';
import type { FunctionFacts } from '../../facts/facts.js';
import type { FixContext } from '../context.js';
import { callParts, keywordOf } from './call.js';
import { wakesGiven } from './loop-users.js';
import type { Written } from './thread-rules.js';
import { nodeAt, openPython, textOf } from './tree.js';

/** `answer(path, future)`: the caller made the future on the loop. */
export function whyItWakesWhatItIsGiven(fn: FunctionFacts, found: Written | null, caller: Place, context: FixContext): string | null {
  const there = context.text(caller.file);
  const from = there === null ? null : openPython(caller.file, there);
  const call = from && callParts(nodeAt(from, caller.at, caller.end));
  if (!found || !from || !call) return null;
  const parameters = fn.params.filter((each) => each.name !== 'self' && each.name !== 'cls');
  const given = call.args.flatMap((each, i) => {
    const keyword = keywordOf(from, each);
    const value = keyword === null ? each : (each.children[1] ?? each);
    const name = keyword ?? parameters[i]?.name;
    return name ? [[name, textOf(from, value)] as const] : [];
  });
  const woken = wakesGiven(textOf(found.source, found.node), new Map(given), from.text);
  return woken === null ? null : `${fn.name} uses \`${woken}\`, which belongs to the thread of the loop`;
}
