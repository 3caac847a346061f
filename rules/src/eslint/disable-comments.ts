/**
 * The engine obeys `eslint-disable` comments that name a rule of ours, for those who do not run ESLint. ESLint has to see what
 * they silence, or it would call them unused and let `--fix` take them away. So in the file that ESLint lints they are hidden
 * from the engine.
 */

const DISABLING = /eslint-(?=disable(?:-next-line|-line)?(?![\w-])[^\n]{0,500}unblock\/)/g;
/** A character that no source has, as long as the one it stands for: positions stay. */
const HIDDEN = '\u{E000}';

/** The text for the engine. */
export const hideDisableComments = (text: string): string => text.replace(DISABLING, `eslint${HIDDEN}`);

/** A text that the engine made from one that was hidden. */
export const showDisableComments = (text: string): string => text.replaceAll(HIDDEN, '-');
