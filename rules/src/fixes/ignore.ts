/** The comment that silences a finding, with room for the reason. */

import type { Offer } from './context.js';
import type { TextEdit } from './fix.js';
import { ignoreInJavaScript } from './javascript/ignore.js';
import { ignoreInPython } from './python/ignore.js';

export const ignore: Offer = ({ place, rule }, context) => {
  const text = context.text(place.file);
  const language = context.facts(place.file)?.language;
  if (text === null || language === undefined) return [];
  const edit: TextEdit | null = language === 'python' ? ignoreInPython(place, text, rule) : ignoreInJavaScript(place, text, rule);
  return edit ? [{ kind: 'ignore', title: `Ignore ${rule} on this line, with a reason`, preferred: false, edits: [edit] }] : [];
};
