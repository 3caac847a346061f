import type { Syntax } from './syntax.js';

/** A body with nothing to run: `...`, `pass`, a docstring, `raise NotImplementedError`. */
export function isStub(block: Syntax | undefined, text: string): boolean {
  return block !== undefined && block.children.length > 0 && block.children.every((statement) => isIdle(statement, text));
}

function isIdle(statement: Syntax, text: string): boolean {
  const [only] = statement.children;
  switch (statement.type) {
    case 'pass_statement':
      return true;
    case 'expression_statement':
      return only?.type === 'ellipsis' || only?.type === 'string' || only?.type === 'concatenated_string';
    case 'raise_statement': {
      const raised = only?.type === 'call' ? only.children[0] : only;
      return raised !== undefined && text.slice(raised.start, raised.end) === 'NotImplementedError';
    }
    default:
      return false;
  }
}
