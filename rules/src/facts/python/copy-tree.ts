import type { Language, Tree } from 'web-tree-sitter';
import type { Syntax, SyntaxTree } from './syntax.js';

/**
 * Deeper subtrees are cut off. Facts nest as deeply as the tree does, and whoever reads them (the analysis,
 * `JSON.stringify`) recurses, so this one limit keeps every stack small. The standard library's deepest file needs 30.
 */
const MAX_DEPTH = 300;

interface MutableSyntax extends Syntax {
  end: number;
  children: Syntax[];
  tokens: string[];
}

type Role =
  | 'drop' // punctuation, line continuations
  | 'token' // kept by its text
  | 'leaf' // its text is all that matters
  | 'string' // a leaf unless it has interpolations
  | 'branch'
  | 'comment';

const KEPT_TOKENS = new Set([
  ...['async', 'from', 'as', 'and', 'or', 'in', 'is', 'not in', 'is not', ':'],
  ...['+', '-', '*', '/', '//', '%', '@', '**', '|', '&', '^', '~', '<<', '>>', '<', '<=', '==', '!=', '>=', '>', '<>'],
  ...['+=', '-=', '*=', '/=', '@=', '//=', '%=', '**=', '>>=', '<<=', '&=', '^=', '|='],
]);

const LEAVES = new Set([
  ...['identifier', 'integer', 'float', 'true', 'false', 'none', 'ellipsis', 'dotted_name', 'import_prefix'],
  ...['pass_statement', 'break_statement', 'continue_statement', 'wildcard_import', 'type_conversion'],
  ...['positional_separator', 'keyword_separator', 'string_start', 'string_content', 'string_end', 'complex_pattern'],
]);

const NONE: never[] = [];
const INTERPOLATED = /^[a-z]*[ft]/i;

export type Roles = readonly Role[];

/** What to do with each node type, by the grammar's type id. */
export function rolesOf(language: Language): Roles {
  return language.types.map((type, id) => {
    if (!language.nodeTypeIsNamed(id)) return KEPT_TOKENS.has(type) ? 'token' : 'drop';
    if (type === 'comment') return 'comment';
    if (type === 'line_continuation') return 'drop';
    if (type === 'string') return 'string';
    return LEAVES.has(type) ? 'leaf' : 'branch';
  });
}

/** Copies the tree in one walk, asking WebAssembly only what the node's role needs. */
export function copyTree(tree: Tree, text: string, roles: Roles): SyntaxTree {
  const types = tree.language.types;
  const checked = tree.rootNode.hasError;
  const comments: { start: number; end: number }[] = [];
  const errors: { at: number; missing: string | null }[] = [];
  if (tree.rootNode.isError) errors.push({ at: tree.rootNode.startIndex, missing: null });
  const cursor = tree.walk();
  const root: MutableSyntax = { type: 'module', start: 0, end: text.length, children: [], tokens: NONE };
  const parents: MutableSyntax[] = [];
  let parent = root;
  let more = cursor.gotoFirstChild();
  while (more) {
    const id = cursor.nodeTypeId;
    const role = roles[id] ?? 'branch';
    let entered = false;
    if (checked && cursor.nodeIsMissing) {
      errors.push({ at: cursor.startIndex, missing: types[id] ?? '' });
    } else if (role === 'token') {
      const token = types[id] ?? '';
      if (token === ':' && parent.type === 'slice') parent.children.push({ type: ':', start: 0, end: 0, children: NONE, tokens: NONE });
      else if (parent.tokens === NONE) parent.tokens = [token];
      else parent.tokens.push(token);
    } else if (role === 'comment') {
      comments.push({ start: cursor.startIndex, end: cursor.endIndex });
    } else if (role !== 'drop') {
      const type = types[id] ?? 'ERROR';
      const start = cursor.startIndex;
      const branches = role === 'branch' || (role === 'string' && INTERPOLATED.test(text.slice(start, start + 3)));
      const node: MutableSyntax = { type, start, end: cursor.endIndex, children: NONE, tokens: NONE };
      if (type === 'ERROR') errors.push({ at: start, missing: null });
      if (branches && parents.length >= MAX_DEPTH) {
        parent.children.push({ ...node, type: 'too_deep' });
      } else {
        parent.children.push(node);
        if (branches && cursor.gotoFirstChild()) {
          node.children = [];
          parents.push(parent);
          parent = node;
          entered = true;
        }
      }
    }
    if (entered) continue;
    more = cursor.gotoNextSibling();
    while (!more) {
      const outer = parents.pop();
      if (outer === undefined) break;
      cursor.gotoParent();
      parent = outer;
      more = cursor.gotoNextSibling();
    }
  }
  cursor.delete();
  return { root, comments, errors };
}
