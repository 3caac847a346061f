/** The comment that silences a finding, with room for the reason. */

import type { FixContext, Offer } from './context.js';
import type { Fix, TextEdit } from './fix.js';
import { ESLINT, ignoreInJavaScript, OWN } from './javascript/ignore.js';
import { ignoreInPython } from './python/ignore.js';

export const ignore: Offer = ({ place, rule }, context) => {
  const text = context.text(place.file);
  const language = context.facts(place.file)?.language;
  if (text === null || language === undefined) return [];
  const ignoring = (edit: TextEdit | null, title: string): readonly Fix[] =>
    edit ? [{ kind: 'ignore', title, preferred: false, edits: [edit] }] : [];
  const title = `Ignore ${rule} on this line, with a reason`;
  if (language === 'python') return ignoring(ignoreInPython(place, text, rule), title);
  return [
    ...ignoring(ignoreInJavaScript(place, text, rule, OWN), title),
    ...(runsESLint(context, place.file)
      ? ignoring(ignoreInJavaScript(place, text, rule, ESLINT), `Disable unblock/${rule} for this line in ESLint, with a reason`)
      : []),
  ];
};

/** The project has the plugin, so ESLint obeys its own comments and would call ours by nothing. */
const runsESLint = (context: FixContext, file: string): boolean =>
  [
    context.package(file)?.dependencies.has('eslint-plugin-unblock'),
    context.text('package.json')?.includes('"eslint-plugin-unblock"'),
  ].includes(true);
