import type { Tree } from 'web-tree-sitter';
import type { NodeType } from './node-roles.js';
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

const NONE: never[] = [];
const ERROR: NodeType = { name: 'ERROR', role: 'branch', arity: -1 };
const INTERPOLATED = /^[a-z]*[ft]/i;

/** Nodes whose readers look at every child as a statement. */
const HOLDS_STATEMENTS = new Set(['module', 'block', 'ERROR', 'function_definition', 'class_definition']);

/** Copies the tree in one walk. Each question to the cursor costs as much as parsing a token, so few are asked. */
export function copyTree(tree: Tree, text: string, nodeTypes: readonly NodeType[]): SyntaxTree {
  const hasErrors = tree.rootNode.hasError;
  const comments: { start: number; end: number }[] = [];
  const root: MutableSyntax = { type: 'module', start: 0, end: text.length, children: [], tokens: NONE };
  /** Nodes that are `ERROR`s, and what is missing. */
  const errors: (Syntax | ParseError)[] = tree.rootNode.isError ? [root] : [];
  const parents: MutableSyntax[] = [];
  const arities: number[] = [];
  let parent = root;
  let arity = -1;
  const cursor = tree.walk();
  let more = cursor.gotoFirstChild();
  while (more) {
    const { name, role, arity: ownArity } = nodeTypes[cursor.nodeTypeId] ?? ERROR;
    let entered = false;
    if (hasErrors && cursor.nodeIsMissing) {
      const at = cursor.startIndex;
      errors.push({ at, end: at, missing: name });
    } else if (role === 'token') {
      addToken(parent, name);
    } else if (role === 'comment') {
      comments.push({ start: cursor.startIndex, end: cursor.endIndex });
    } else if (role !== 'drop' && role !== 'closer') {
      const start = cursor.startIndex;
      const isBranch = role === 'branch' || (role === 'string' && INTERPOLATED.test(text.slice(start, start + 3)));
      const isDeep = isBranch && parents.length >= MAX_DEPTH;
      entered = isBranch && !isDeep && cursor.gotoFirstChild();
      const isCounted = entered && ownArity > 0 && !hasErrors;
      const node: MutableSyntax = { type: isDeep ? 'too_deep' : name, start, end: -1, children: entered ? [] : NONE, tokens: NONE };
      if (!entered) node.end = (role === 'name' ? endOfName(text, start) : null) ?? cursor.endIndex;
      if (name === 'ERROR') {
        statementsAround(parent, parents).push(node);
        errors.push(node);
      } else {
        parent.children.push(node);
      }
      if (entered) {
        parents.push(parent);
        arities.push(arity);
        parent = node;
        arity = isCounted ? ownArity : -1;
        continue;
      }
    }
    more = (hasErrors || (role !== 'closer' && parent.children.length !== arity)) && cursor.gotoNextSibling();
    while (!more) {
      const outer = parents.pop();
      if (outer === undefined) break;
      cursor.gotoParent();
      const last = parent.children.length === arity ? parent.children[arity - 1] : undefined;
      parent.end = last?.end ?? cursor.endIndex;
      parent = outer;
      arity = arities.pop() ?? -1;
      more = (hasErrors || parent.children.length !== arity) && cursor.gotoNextSibling();
    }
  }
  cursor.delete();
  return { root, comments, errors: errors.map((error) => ('at' in error ? error : { at: error.start, end: error.end, missing: null })) };
}

function addToken(parent: MutableSyntax, name: string): void {
  if (name === ':' && parent.type === 'slice') parent.children.push({ type: ':', start: 0, end: 0, children: NONE, tokens: NONE });
  else if (parent.tokens === NONE) parent.tokens = [name];
  else parent.tokens.push(name);
}

/** What the parser could not make sense of goes to the nearest list of statements, so that other nodes keep their shape. */
function statementsAround(parent: MutableSyntax, parents: readonly MutableSyntax[]): Syntax[] {
  if (HOLDS_STATEMENTS.has(parent.type)) return parent.children;
  return parents.findLast((holder) => HOLDS_STATEMENTS.has(holder.type))?.children ?? parent.children;
}

/** The end of an ASCII name, which is cheaper to find than to ask for. */
function endOfName(text: string, start: number): number | null {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isWord = (code >= 97 && code <= 122) || code === 95 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (!isWord) return code < 128 ? at : null;
  }
  return at;
}
