/** What runs without a call being written (`if flag:`, `{key: 1}`, `raise Error`): how much has to move for it to run elsewhere. */

import type { Finding } from '../../analysis/finding.js';
import type { Syntax } from '../../facts/python/syntax.js';
import { consumerOf } from './consumers.js';
import { lazyUse, type Use } from './lazy-results.js';
import { textOf, type PythonSource } from './tree.js';

/** The special method that the first step of the chain goes to. */
const specialMethod = (finding: Finding): string | null => /(?:^|\.)(__\w+__)$/.exec(finding.chain[0]?.name ?? '')?.[1] ?? null;

/**
 * `other`: what is marked does it all when it is evaluated. null: what runs is not said by an expression that could move.
 */
export function implicitUse(source: PythonSource, node: Syntax, finding: Finding): Use | 'other' | null {
  const parent = source.parentOf(node);
  if (parent?.type === 'raise_statement') return node.type === 'call' ? 'other' : null;
  switch (specialMethod(finding)) {
    case '__bool__':
    case '__len__':
      return isCallOf(source, node, /^(?:bool|len|any|all)$/) || node.type === 'not_operator' ? 'other' : truth(source, node);
    case '__hash__':
      return isCallOf(source, node, /./) || node.type === 'subscript' || node.type === 'comparison_operator' ? atOnce(parent) : null;
    case '__iter__':
    case '__next__':
    case '__getitem__':
      if (node.type === 'subscript' || isCallOf(source, node, /^(?:next|iter|list|tuple|set|sorted|sum|max|min|any|all|dict|len)$/))
        return 'other';
      return consumerOf(source, node) ? 'other' : lazyUse(source, node, 'may go on');
    default:
      return 'other';
  }
}

/** Only whether it is true is asked for, so `bool` of it does as well. */
function truth(source: PythonSource, node: Syntax): Use | null {
  const parent = source.parentOf(node);
  const isCondition =
    (/^(?:if_statement|elif_clause|while_statement)$/.test(parent?.type ?? '') && parent?.children[0] === node) ||
    parent?.type === 'not_operator' ||
    (parent?.type === 'conditional_expression' && parent.children[1] === node);
  return isCondition ? { node, form: 'truth' } : null;
}

/** As a key of a dictionary or an item of a set it is only made here, and hashed by what is around it. */
const atOnce = (parent: Syntax | null): 'other' | null => (/^(?:pair|dictionary|set)$/.test(parent?.type ?? '') ? null : 'other');

const isCallOf = (source: PythonSource, node: Syntax, names: RegExp): boolean =>
  node.type === 'call' && node.children[0] !== undefined && names.test(textOf(source, node.children[0]));
