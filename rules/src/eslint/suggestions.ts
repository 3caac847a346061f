import type { TSESLint } from '@typescript-eslint/utils';
import type { Fix } from '../fixes/fix.js';
import { showDisableComments } from './disable-comments.js';

export type MessageId = 'finding' | 'fix';

/** ESLint edits one file at a time: fixes that need another one are for the editor and for `unblock fix`. */
export const suggestionsOf = (fixes: readonly Fix[], file: string): TSESLint.ReportSuggestionArray<MessageId> =>
  fixes
    .filter(({ edits, creates }) => (creates ?? []).length === 0 && edits.length > 0 && edits.every((edit) => edit.file === file))
    .map(({ title, edits }) => ({
      messageId: 'fix',
      data: { title },
      fix: (fixer) => edits.map((edit) => fixer.replaceTextRange([edit.at, edit.end], showDisableComments(edit.text))),
    }));
