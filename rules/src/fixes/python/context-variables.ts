/** Context variables: a thread works on a copy of the context, so what it sets there is lost to its caller. */

import type { FixContext } from '../context.js';

/** `text` is the file around the body; the variable is made there, or in the file of the project it is imported from. */
export function setsContextVariable(body: string, text: string, context: FixContext): boolean {
  return [...body.matchAll(/(?<=^|[^\w])(\w+)\.(?:set|reset)\(/gm)].some(([, name]) => {
    if (name === undefined) return false;
    const made = new RegExp(`^${name}\\b[^=\\n]*=[^\\n]*\\bContextVar\\b`, 'm');
    if (made.test(text)) return true;
    const imported = new RegExp(`^(?:from\\s+\\S+\\s+)?import\\b[^\\n]*\\b${name}\\b`, 'm').test(text);
    return imported && (context.files?.() ?? []).some((file) => file.endsWith('.py') && made.test(context.text(file) ?? ''));
  });
}
