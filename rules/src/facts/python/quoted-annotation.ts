import { parsePython } from './parser.js';
import type { Syntax } from './syntax.js';

/** Parses the annotation in a string that starts at `at`; the result's positions are those in the file. */
export function parseQuoted(text: string, at: number): Syntax | null {
  // A quoted annotation may hold line breaks, and another quoted one, but no longer text than any person writes.
  if (text.length > 2000) return null;
  const tree = parsePython(`(${text.replace(/[\r\n]/g, ' ')})`);
  const statement = tree?.root.children[0];
  if (tree === null || tree.errors.length > 0 || tree.root.children.length !== 1 || statement?.type !== 'expression_statement') return null;
  const [only] = statement.children;
  return only === undefined ? null : shifted(only, at - 1);
}

function shifted(node: Syntax, by: number): Syntax {
  return { ...node, start: node.start + by, end: node.end + by, children: node.children.map((child) => shifted(child, by)) };
}
