/** The examples of a rule's page. */

import fs from 'node:fs';

export interface Example {
  readonly correct: boolean;
  readonly language: 'ts' | 'py';
  readonly code: string;
  /** From 1, in the page. */
  readonly line: number;
}

export interface Page {
  readonly text: string;
  readonly examples: readonly Example[];
  /** The page says that the rule reports nothing yet. */
  readonly reserved: boolean;
}

export function readPage(rule: string): Page {
  const text = fs.readFileSync(new URL(`../../docs/rules/${rule}.md`, import.meta.url), 'utf8');
  const blocks = text.matchAll(/^(?<verdict>Incorrect|Correct)[^\n]*:\n\n```(?<language>ts|py)\n(?<code>.*?)^```$/gms);
  const examples = [...blocks].map(({ index, groups = {} }): Example => {
    const { verdict, language, code = '' } = groups;
    return {
      correct: verdict === 'Correct',
      language: language === 'py' ? 'py' : 'ts',
      code,
      line: text.slice(0, index).split('\n').length,
    };
  });
  return { text, examples, reserved: text.includes('reports nothing under it yet') };
}
