/**
 * The engine obeys `eslint-disable` comments for those who do not run ESLint. ESLint has to see what they silence, or it would
 * call them unused and let `--fix` take them away. So in the file that ESLint lints they are hidden from the engine.
 */

const DISABLING = /eslint-(?=disable(?:-next-line|-line)?(?![\w-]))/g;
/** Names no rule, so all are meant. */
const FOR_ALL_RULES = /eslint-disable(?:-next-line|-line)?[^\S\n]*(?:--|\*\/|$)/m;
/** A character that no source has, as long as the one it stands for: positions stay. */
const HIDDEN = '\u{E000}';

/** The text for the engine. */
export const hideDisableComments = (text: string): string =>
  text.includes('eslint-disable') && (text.includes('unblock/') || FOR_ALL_RULES.test(text))
    ? text.replace(DISABLING, `eslint${HIDDEN}`)
    : text;

/** A text that the engine made from one that was hidden. */
export const showDisableComments = (text: string): string => text.replaceAll(HIDDEN, '-');
