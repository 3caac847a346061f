/** A rule reads the engine's findings of one id; the analysis is the engine's alone. */

import { ESLintUtils, type TSESLint } from '@typescript-eslint/utils';
import { RULES, type RuleId } from '../analysis/finding.js';
import { documentationUrl } from '../report/documentation.js';
import { messageOf } from '../report/message.js';
import { summaryOf } from '../report/rules.js';
import { hideDisableComments } from './disable-comments.js';
import { defaultOptions, isWanted, schema, type RuleOptions } from './options.js';
import { projectRoot } from './project-root.js';
import { findingsOf } from './sessions.js';
import { suggestionsOf, type MessageId } from './suggestions.js';

export type FindingRule = TSESLint.RuleModule<MessageId, [Partial<RuleOptions>]>;

const createRule = ESLintUtils.RuleCreator((name) => documentationUrl(RULES.find((rule) => rule === name) ?? RULES[0]));

export const createFindingRule = (rule: RuleId): FindingRule =>
  createRule<[Partial<RuleOptions>], MessageId>({
    name: rule,
    meta: {
      type: 'problem',
      docs: { description: summaryOf[rule] },
      hasSuggestions: true,
      messages: { finding: '{{message}}', fix: '{{title}}' },
      schema: [schema],
      defaultOptions: [defaultOptions],
    },
    create(context) {
      return {
        // Every parser for JavaScript has this node, and so has the language for Python.
        Program() {
          if (!isOnDisk(context)) return;
          const { sourceCode } = context;
          const { session, file, findings } = findingsOf(
            projectRoot(context.filename, context.cwd),
            context.filename,
            hideDisableComments(sourceCode.text),
          );
          const options = { ...defaultOptions, includeStartup: session.configuration.includeStartup, ...context.options[0] };
          for (const finding of findings) {
            if (finding.rule !== rule || !isWanted(finding, options)) continue;
            const { at, end } = finding.place;
            context.report({
              loc: { start: sourceCode.getLocFromIndex(at), end: sourceCode.getLocFromIndex(end) },
              messageId: 'finding',
              data: { message: messageOf(finding) },
              suggest: suggestionsOf(session.fixes(finding), file),
            });
          }
        },
      };
    },
  });

/** Not `<input>`, and not a block that a processor took out of another file. */
const isOnDisk = ({ filename, physicalFilename }: Readonly<TSESLint.RuleContext<MessageId, unknown[]>>): boolean =>
  filename === physicalFilename && !filename.startsWith('<');
