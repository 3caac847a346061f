import type { RuleId } from '../analysis/finding.js';

/** What each rule is for, as its documentation and its reports introduce it. */
export const summaryOf: Readonly<Record<RuleId, string>> = {
  'no-blocking-call': 'Disallow calls that wait and keep the event loop from running, at any depth of the call chain',
  'no-cpu-bound-call': 'Disallow library calls that compute for long on the event loop, at any depth of the call chain',
  'no-heavy-loop': 'Disallow loops and recursion on the event loop whose length nothing bounds',
  'no-slow-regex': 'Disallow regular expressions with super-linear backtracking on input from outside',
  'prefer-sync-endpoint': 'Require `def` for FastAPI endpoints and dependencies that await nothing and block',
};
