import type { Language, Tree } from 'web-tree-sitter';
import type { ParseError, Syntax, SyntaxTree } from './syntax.js';

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

/** Nodes whose readers look at every child as a statement. */
const HOLDS_STATEMENTS = new Set(['module', 'block', 'ERROR', 'function_definition', 'class_definition']);

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
  const errors: ParseError[] = [];
  if (tree.rootNode.isError) errors.push({ at: tree.rootNode.startIndex, end: text.length, missing: null });
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
      errors.push({ at: cursor.startIndex, end: cursor.startIndex, missing: types[id] ?? '' });
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
      if (branches && parents.length >= MAX_DEPTH) {
        parent.children.push({ ...node, type: 'too_deep' });
      } else {
        if (type === 'ERROR') {
          errors.push({ at: start, end: node.end, missing: null });
          statementsAround(parent, parents).push(node);
        } else {
          parent.children.push(node);
        }
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

/** What the parser could not make sense of goes to the nearest list of statements, so that other nodes keep their shape. */
function statementsAround(parent: MutableSyntax, parents: readonly MutableSyntax[]): Syntax[] {
  if (HOLDS_STATEMENTS.has(parent.type)) return parent.children;
  for (let index = parents.length - 1; index >= 0; index -= 1) {
    const holder = parents[index];
    if (holder !== undefined && HOLDS_STATEMENTS.has(holder.type)) return holder.children;
  }
  return parent.children;
}
